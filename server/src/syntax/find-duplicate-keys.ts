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
  const doubles = new Doubles();
  for (const node of walkNodes(root)) if (node.type === 'object') collectDuplicates(node, doubles, found);
  return found;
}

function collectDuplicates(object: JsonNode, doubles: Doubles, found: SyntaxFindings): void {
  const firstKeys = new Map<string, JsonNode>();
  for (const member of object.children ?? []) {
    const key = member.children?.[0];
    if (key === undefined) continue;
    const first = firstKeys.get(key.value);
    if (first === undefined) firstKeys.set(key.value, key);
    else found.add(() => describeDuplicate(key, first, doubles));
  }
}

function describeDuplicate(key: JsonNode, first: JsonNode, doubles: Doubles): SyntaxProblem {
  const name = quoteForMessage(key.value);
  return {
    code: 'syntax/duplicate-key',
    span: { start: key.offset, end: key.offset + key.length },
    path: getNodePath(key),
    ...(isChoice(key, doubles) ? { isChoice: true } : {}),
    message: l10n.t('Key {0} is there already; only the last value counts', name),
    related: {
      span: { start: first.offset, end: first.offset + first.length },
      message: l10n.t('{0} is first set here', name),
    },
  };
}

/** Says whether a path can name the members with this key: all have a value, and nothing around them is lost itself. */
function isChoice(key: JsonNode, doubles: Doubles): boolean {
  if (doubles.find(key.parent)?.lacksValue) return false;
  for (let member = key.parent?.parent?.parent; member !== undefined; member = member.parent) {
    if (member.type === 'property' && doubles.find(member)?.last !== member) return false;
  }
  return true;
}

/** The members of one object that have one key. */
interface SameKeys {
  last: JsonNode;
  /** Whether one of them has no value. */
  lacksValue: boolean;
}

/** Finds the members with the same key: an object with thousands of them is looked through once. */
class Doubles {
  readonly #byKey = new Map<JsonNode, ReadonlyMap<unknown, SameKeys>>();

  /** The members of an object that have the key of this one. */
  find(member: JsonNode | undefined): SameKeys | undefined {
    const object = member?.parent;
    if (object === undefined) return undefined;
    let byKey = this.#byKey.get(object);
    if (byKey === undefined) {
      byKey = groupByKey(object);
      this.#byKey.set(object, byKey);
    }
    return byKey.get(member?.children?.[0]?.value);
  }
}

function groupByKey(object: JsonNode): ReadonlyMap<unknown, SameKeys> {
  const groups = new Map<unknown, SameKeys>();
  for (const member of object.children ?? []) {
    const [key, value] = member.children ?? [];
    const known = groups.get(key?.value);
    const lacksValue = value === undefined;
    if (known === undefined) groups.set(key?.value, { last: member, lacksValue });
    else {
      known.last = member;
      known.lacksValue ||= lacksValue;
    }
  }
  return groups;
}
