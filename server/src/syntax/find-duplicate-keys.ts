import * as l10n from '@vscode/l10n';
import { getNodePath } from 'jsonc-parser';
import { quoteForMessage } from './escape-text.ts';
import type { JsonNode } from './json-tree.ts';
import { SyntaxFindings } from './syntax-findings.ts';
import type { SyntaxProblem } from './syntax-problem.ts';
import { walkNodes } from './walk-nodes.ts';

/** One problem for each member whose key an earlier member of the same object has already. */
export function findDuplicateKeys(root: JsonNode | undefined): SyntaxFindings {
  const found = new SyntaxFindings();
  for (const node of walkNodes(root)) if (node.type === 'object') collectDuplicates(node, found);
  return found;
}

function collectDuplicates(object: JsonNode, found: SyntaxFindings): void {
  const firstKeys = new Map<string, JsonNode>();
  for (const member of object.children ?? []) {
    const key = member.children?.[0];
    if (key === undefined) continue;
    const first = firstKeys.get(key.value);
    if (first === undefined) firstKeys.set(key.value, key);
    else found.add(() => describeDuplicate(key, first));
  }
}

function describeDuplicate(key: JsonNode, first: JsonNode): SyntaxProblem {
  const name = quoteForMessage(key.value);
  return {
    code: 'syntax/duplicate-key',
    span: { start: key.offset, end: key.offset + key.length },
    path: getNodePath(key),
    ...(isChoice(key) ? { isChoice: true } : {}),
    message: l10n.t('Key {0} is there already; only the last value counts', name),
    related: {
      span: { start: first.offset, end: first.offset + first.length },
      message: l10n.t('{0} is first set here', name),
    },
  };
}

/** Says whether a path can name the members with this key: all have a value, and nothing around them is lost itself. */
function isChoice(key: JsonNode): boolean {
  if (listDoubles(key.parent).some(({ children = [] }) => children.length < 2)) return false;
  for (let member = key.parent?.parent?.parent; member !== undefined; member = member.parent) {
    if (member.type === 'property' && listDoubles(member).at(-1) !== member) return false;
  }
  return true;
}

/** The members of an object that have the key of this one. */
function listDoubles(member: JsonNode | undefined): readonly JsonNode[] {
  const name = member?.children?.[0]?.value;
  return member?.parent?.children?.filter(({ children }) => children?.[0]?.value === name) ?? [];
}
