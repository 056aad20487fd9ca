import * as l10n from '@vscode/l10n';
import { getNodePath } from 'jsonc-parser';
import type { JsonNode } from './json-tree.ts';
import type { TextScan } from './scan-text.ts';
import { SyntaxFindings } from './syntax-findings.ts';
import type { SyntaxProblem } from './syntax-problem.ts';
import { walkNodes } from './walk-nodes.ts';

/** The numbers that are not read as written: too large for any number, or whole and beyond 2^53. */
export function findLossyNumbers(scan: TextScan, root: JsonNode | undefined): SyntaxFindings {
  const found = new SyntaxFindings();
  for (const node of walkNodes(root)) {
    if (node.type !== 'number' || Number.isSafeInteger(node.value)) continue;
    const problem = describeNumber(node, scan.strict.slice(node.offset, node.offset + node.length));
    if (problem !== undefined) found.add(() => problem);
  }
  return found;
}

function describeNumber(node: JsonNode, digits: string): SyntaxProblem | undefined {
  const value: number = node.value;
  const span = { start: node.offset, end: node.offset + node.length };
  // Written with a point or exponent, a number promises no exact digits.
  const isWhole = /^-?\d+$/.test(digits);
  if (!Number.isFinite(value)) {
    return {
      code: 'syntax/invalid-json',
      span,
      path: getNodePath(node),
      message: l10n.t('The number {0} is too large to be read', shorten(digits)),
      // With an exponent it is an infinite number to the game, which it does compute with.
      ...(isWhole && { isTooLarge: true }),
    };
  }
  if (!isWhole) return undefined;
  const readAs =
    String(value) === digits
      ? l10n.t('lies beyond 2^53')
      : l10n.t('is read as {0} because it lies beyond 2^53', value);
  const message = l10n.t('The number {0} {1}, where whole numbers lose digits', shorten(digits), readAs);
  return { code: 'syntax/imprecise-number', span, path: getNodePath(node), message };
}

function shorten(digits: string): string {
  return digits.length <= 24 ? digits : `${digits.slice(0, 20)}...`;
}
