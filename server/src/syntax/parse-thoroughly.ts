import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../base/json-value.ts';
import { countKeys } from './count-keys.ts';
import { describeSyntaxErrors } from './describe-syntax-errors.ts';
import { findDuplicateKeys } from './find-duplicate-keys.ts';
import { findForeignSyntax } from './find-foreign-syntax.ts';
import { findLoneSurrogates } from './find-lone-surrogates.ts';
import { findLossyNumbers } from './find-lossy-numbers.ts';
import { buildJsonTree } from './json-tree.ts';
import { MAX_DEPTH } from './max-depth.ts';
import { mayHoldSurrogates } from './may-hold-surrogates.ts';
import { nodeValue } from './node-value.ts';
import { type ParsedText, type ParseOptions, readCleanly } from './parsed-text.ts';
import { scanText, type TextScan } from './scan-text.ts';
import type { SyntaxFindings } from './syntax-findings.ts';
import { MAX_SYNTAX_PROBLEMS, type SyntaxProblem } from './syntax-problem.ts';
import { tryParse } from './try-parse.ts';

/** Says why a text that is nested deeper than `MAX_DEPTH` is not read; undefined for all others. */
export function refuseDeepText(text: string): ParsedText | undefined {
  return refuseDeepScan(scanText(text));
}

/**
 * Reads a JSON text of which a quick look did not tell that it is beyond doubt; takes any text whatever and never throws. `direct`
 * is what `JSON.parse` makes of it as it stands.
 */
export function parseThoroughly(
  text: string,
  direct: JsonValue | undefined,
  options: ParseOptions,
): ParsedText {
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return refuse('syntax/invalid-json', nul, l10n.t('The file holds a NUL character, so it is not text'));
  const scan = scanText(text);
  const refused = refuseDeepScan(scan);
  if (refused !== undefined) return refused;
  const foreign = findForeignSyntax(scan, options.comments);
  const value = scan.strict === text ? direct : tryParse(scan.strict);
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

function refuseDeepScan({ tooDeepOffset }: TextScan): ParsedText | undefined {
  if (tooDeepOffset < 0) return undefined;
  const message = l10n.t(
    'Objects and lists are nested deeper than {0} levels; nothing below is read',
    MAX_DEPTH,
  );
  return refuse('syntax/too-deep', tooDeepOffset, message);
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
