import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../base/json-value.ts';
import { countKeyColons, countKeys } from './count-keys.ts';
import { describeSyntaxErrors } from './describe-syntax-errors.ts';
import { findDuplicateKeys } from './find-duplicate-keys.ts';
import { findForeignSyntax } from './find-foreign-syntax.ts';
import { findLoneSurrogates, mayHoldSurrogates } from './find-lone-surrogates.ts';
import { findLossyNumbers } from './find-lossy-numbers.ts';
import { buildJsonTree } from './json-tree.ts';
import { nodeValue } from './node-value.ts';
import { MAX_DEPTH, scanText, type TextScan } from './scan-text.ts';
import type { SyntaxFindings } from './syntax-findings.ts';
import { MAX_SYNTAX_PROBLEMS, type SyntaxProblem } from './syntax-problem.ts';

export type { SyntaxProblem };

/** What a text says as JSON, and what is wrong with it. */
export interface ParsedText {
  /**
   * The value as the game reads it: of several members with one key the last wins. When the text is broken, what
   * could still be understood; undefined when nothing could, or the text is nested deeper than `MAX_DEPTH`.
   * A number too large for the machine is `Infinity` here.
   */
  readonly value: JsonValue | undefined;
  /** What is wrong, in text order; no more than `MAX_SYNTAX_PROBLEMS`. */
  readonly problems: readonly SyntaxProblem[];
  /** How many further problems are not in `problems`. */
  readonly leftOut: number;
  /** No problem at all. */
  readonly clean: boolean;
  /** The value is all that the text says; false when parts of a broken text had to be dropped. */
  readonly complete: boolean;
}

/** How a text may be written. */
export interface ParseOptions {
  /** Comments and trailing commas are allowed, as in `.jsonc` files. */
  readonly comments: boolean;
  /** Stands in for `countKeys`, for callers who go over the value anyway; its answer must be the same. */
  readonly countKeys?: (value: JsonValue) => number | undefined;
}

/**
 * Longer texts, in UTF-16 code units, are scanned before anything else: for a million brackets `JSON.parse` takes a
 * hundred times the memory of the text.
 */
const LARGE = 500_000;

/** Reads a JSON text; takes any text whatever and never throws. A byte order mark is accepted. */
export function parseText(text: string, options: ParseOptions): ParsedText {
  if (text.length > LARGE) {
    const scan = scanText(text);
    if (scan.tooDeepOffset >= 0) return parseThoroughly(scan, options);
  }
  const direct = tryParse(text);
  // The short way, which needs no look at single characters: no more colons than keys proves that no key came twice.
  if (direct !== undefined) {
    const count = options.countKeys === undefined ? countKeys(direct) : options.countKeys(direct);
    if (count === countKeyColons(text) && !mayHoldSurrogates(text)) return readCleanly(direct);
  }
  return parseThoroughly(scanText(text), options);
}

function parseThoroughly(scan: TextScan, options: ParseOptions): ParsedText {
  if (scan.tooDeepOffset >= 0)
    return refuse(
      'syntax/too-deep',
      scan.tooDeepOffset,
      l10n.t('Objects and lists are nested deeper than {0} levels; nothing below is read', MAX_DEPTH),
    );
  if (scan.nulOffset >= 0)
    return refuse(
      'syntax/invalid-json',
      scan.nulOffset,
      l10n.t('The file holds a NUL character, so it is not text'),
    );
  const foreign = findForeignSyntax(scan, options.comments);
  const value = tryParse(scan.strict);
  if (value === undefined) return parseBroken(scan, foreign);
  const isWhole = scan.conflicts.length === 0;
  if (countKeys(value) === scan.keyCount && !mayHoldSurrogates(scan.strict)) {
    return foreign.total === 0 ? readCleanly(value) : report(value, [foreign], isWhole);
  }
  const { root } = buildJsonTree(scan);
  const sorts = [
    foreign,
    findDuplicateKeys(root),
    findLossyNumbers(scan, root),
    findLoneSurrogates(scan, root),
  ];
  return report(value, sorts, isWhole);
}

function parseBroken(scan: TextScan, foreign: SyntaxFindings): ParsedText {
  const tree = buildJsonTree(scan);
  const errors = describeSyntaxErrors(scan.strict, tree);
  const value = tree.root && nodeValue(tree.root);
  return report(value, [foreign, errors, findDuplicateKeys(tree.root)], false);
}

/** `JSON.parse`, with undefined (which no JSON text means) for text that is not JSON. */
function tryParse(strict: string): JsonValue | undefined {
  try {
    return JSON.parse(strict) as JsonValue;
  } catch {
    return undefined;
  }
}

function readCleanly(value: JsonValue): ParsedText {
  return { value, problems: [], leftOut: 0, clean: true, complete: true };
}

function refuse(code: SyntaxProblem['code'], offset: number, message: string): ParsedText {
  const problem: SyntaxProblem = { code, span: { start: offset, end: offset + 1 }, message };
  return { value: undefined, problems: [problem], leftOut: 0, clean: false, complete: false };
}

function report(
  value: JsonValue | undefined,
  sorts: readonly SyntaxFindings[],
  complete: boolean,
): ParsedText {
  const total = sorts.reduce((sum, found) => sum + found.total, 0);
  const problems = sorts
    .flatMap((found) => found.problems)
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, MAX_SYNTAX_PROBLEMS);
  return { value, problems, leftOut: total - problems.length, clean: total === 0, complete };
}
