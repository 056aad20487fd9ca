import type { JsonNode } from './json-tree.ts';
import type { TextScan } from './scan-text.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

/** The numbers that are not read as written: too large for any number, or whole and beyond 2^53. */
export function findLossyNumbers(scan: TextScan, root: JsonNode | undefined): SyntaxProblem[] {
  const found: SyntaxProblem[] = [];
  const open: JsonNode[] = root === undefined ? [] : [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'number') {
      const problem = describeNumber(node, scan.strict.slice(node.offset, node.offset + node.length));
      if (problem !== undefined) found.push(problem);
    }
    for (const child of node.children ?? []) open.push(child);
  }
  return found;
}

function describeNumber(node: JsonNode, digits: string): SyntaxProblem | undefined {
  const value: number = node.value;
  const span = { start: node.offset, end: node.offset + node.length };
  if (!Number.isFinite(value)) {
    return {
      code: 'syntax/invalid-json',
      span,
      message: `The number ${shorten(digits)} is too large to be read`,
    };
  }
  // Written with a point or exponent, a number promises no exact digits.
  if (Number.isSafeInteger(value) || !/^-?\d+$/.test(digits)) return undefined;
  const message = `The number ${shorten(digits)} is read as ${BigInt(value)}: whole numbers beyond 2^53 lose digits`;
  return { code: 'syntax/imprecise-number', span, message };
}

function shorten(digits: string): string {
  return digits.length <= 24 ? digits : `${digits.slice(0, 20)}...`;
}
