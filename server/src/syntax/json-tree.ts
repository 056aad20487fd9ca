import { type Node, type ParseError, parseTree } from 'jsonc-parser';
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
  /** The containers whose closing bracket is missing, outermost first; the rest of the text counts as theirs. */
  readonly unclosed: readonly JsonNode[];
}

/** Builds the tree of a scanned text; never recurses deeper than `MAX_DEPTH`. */
export function buildJsonTree(scan: TextScan): JsonTree {
  if (scan.tooDeepOffset >= 0) return { root: undefined, errors: [], unclosed: [] };
  const errors: ParseError[] = [];
  const root = parseTree(scan.strict, errors, { disallowComments: true, allowEmptyContent: true });
  const unclosed = root !== undefined && errors.length > 0 ? closeOpenNodes(root, scan.strict.length) : [];
  return { root, errors, unclosed };
}

/** Gives the containers and members that were never closed the rest of the text; returns the containers. */
function closeOpenNodes(root: JsonNode, textLength: number): JsonNode[] {
  const unclosed: JsonNode[] = [];
  const waiting: JsonNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.length < 0) {
      Object.assign(node, { length: textLength - node.offset });
      if (node.type !== 'property') unclosed.push(node);
    }
    for (const child of node.children ?? []) waiting.push(child);
  }
  return unclosed;
}
