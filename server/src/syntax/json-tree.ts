import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { blankCutKeys } from './blank-cut-keys.ts';
import { buildStrictTree } from './build-strict-tree.ts';
import type { TextScan } from './scan-text.ts';

/**
 * A value, or a member (`property`: its children are the key and, unless it is missing, the value), with its place.
 * In broken text, members may lack their value, and what could not be understood is left out.
 */
export type JsonNode = Node;

/** The outcome of reading a text with every tolerance. */
export interface JsonTree {
  /** The outermost value; undefined when there is none or the text is nested deeper than `MAX_DEPTH`. */
  readonly root: JsonNode | undefined;
  /** What is wrong, in the order it was met. */
  readonly errors: readonly ParseError[];
}

/** How a text is read with every tolerance. */
const TOLERANT = { disallowComments: true, allowEmptyContent: true };

/** Builds the tree of a scanned text; never recurses deeper than `MAX_DEPTH`. A container never closed ends with the text. */
export function buildJsonTree(scan: TextScan): JsonTree {
  if (scan.tooDeepOffset >= 0) return { root: undefined, errors: [] };
  const strict = buildStrictTree(scan.strict);
  if (strict !== undefined) return { root: strict, errors: [] };
  const errors: ParseError[] = [];
  const root = parseTree(scan.strict, errors, TOLERANT);
  if (errors.length === 0) return { root, errors };
  const healed = blankCutKeys(scan.strict);
  return { root: healed === scan.strict ? root : parseTree(healed, new NoErrors(), TOLERANT), errors };
}

/** The root of the tree that `buildJsonTree` builds, for those who do not ask what is wrong. */
export function buildTreeRoot(scan: TextScan): JsonNode | undefined {
  if (scan.tooDeepOffset >= 0) return undefined;
  // In a text that has no errors, nothing is cut.
  return buildStrictTree(scan.strict) ?? parseTree(blankCutKeys(scan.strict), new NoErrors(), TOLERANT);
}

/** Takes errors and keeps none: a hostile text has hundreds of thousands. */
class NoErrors extends Array<ParseError> {
  override push(): number {
    return 0;
  }
}

/** The containers whose closing bracket is missing, outermost first. */
export function findUnclosed({ root, errors }: JsonTree): JsonNode[] {
  const count = errors.filter((error) => printParseErrorCode(error.error).startsWith('CloseBra')).length;
  const unclosed: JsonNode[] = [];
  // What is open at the end of the text is what comes last in it, on every level.
  for (let node = root; node !== undefined && unclosed.length < count; node = node.children?.at(-1)) {
    if (node.type !== 'property') unclosed.push(node);
  }
  return unclosed;
}
