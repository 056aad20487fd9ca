import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editText } from '../../test/edit-text.ts';
import { type OwnedDocument, ownedDocument } from '../../test/owned-document.ts';
import type { EditOperation } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import { LocatedText, spanOfNode } from './located-text.ts';
import { walkNodes } from './walk-nodes.ts';

const RENAMED = 900;

/** Operations on items of the document whose owners can still be told afterwards. */
function listOperations(document: OwnedDocument, pick: (count: number) => number): EditOperation[] {
  const { objects, lists, members, elements } = document;
  const from = <T>(items: readonly T[]): T[] => {
    const at = pick(items.length);
    return items.slice(at, at + 1);
  };
  const index = [undefined, 0, 1, 2][pick(4)];
  const at = index === undefined ? {} : { index };
  const json = ['"v"', '{"x":1}', '[\n  "v"\n]'][pick(3)] ?? '';
  return [
    ...from(objects).map((path) => ({ kind: 'insert-member', path, key: 'new', json, ...at }) as const),
    ...from(objects).map((path) => ({ kind: 'set-member', path, key: 'new', json, ...at }) as const),
    ...from(lists).map((path) => ({ kind: 'insert-item', path, json, ...at }) as const),
    ...from([...members, ...elements]).map((path) => ({ kind: 'remove', path }) as const),
    ...from(members).flatMap((path) => [
      { kind: 'rename-key', path, key: `k${RENAMED}` } as const,
      { kind: 'wrap-value', path, key: 'w' } as const,
      { kind: 'replace-value', path, json } as const,
      ...from(objects).map(
        (into) => ({ kind: 'move-member', path, into, key: String(path.at(-1)), ...at }) as const,
      ),
    ]),
    ...from(elements).flatMap((path) =>
      from(lists).map((into) => ({ kind: 'move-item', path, into, ...at }) as const),
    ),
  ];
}

/** Where the item of each number is: a member from its key, an element. */
function findItems(located: LocatedText): Map<number, Span> {
  const items = new Map<number, Span>();
  for (const node of walkNodes(located.root())) {
    const key: unknown = node.children?.[0]?.value;
    const name = node.type === 'property' && typeof key === 'string' ? /^k(\d+)$/.exec(key)?.[1] : undefined;
    if (name !== undefined) items.set(Number(name), spanOfNode(node));
    for (const element of node.type === 'array' ? (node.children ?? []) : []) {
      if (element.type === 'number') items.set(Number(element.value), spanOfNode(element));
    }
  }
  return items;
}

/** The comments that are not where their own words say they are; those of the removed item may be anywhere. */
function findStrayComments(text: string, renamed?: number, removed?: number): string[] {
  const located = new LocatedText(text);
  const items = findItems(located);
  const { strict, comments } = located.scan();
  return comments
    .filter((comment) => {
      const [, where = '', number] = /(\w+) (\d+)/.exec(text.slice(comment.start, comment.end)) ?? [];
      const item = items.get(Number(number) === renamed ? RENAMED : Number(number));
      return item === undefined ? Number(number) !== removed : !isBeside(strict, comment, where, item);
    })
    .map(({ start, end }) => text.slice(start, end));
}

function isBeside(strict: string, comment: Span, where: string, item: Span): boolean {
  if (where === 'inside') return item.start < comment.start && comment.end < item.end;
  if (where === 'behind')
    return item.end <= comment.start && /^[ \t,]*$/.test(strict.slice(item.end, comment.start));
  return comment.end <= item.start && strict.slice(comment.end, item.start).trim() === '';
}

describe('planEdits and the owners of comments', () => {
  it('leaves every comment beside its owner, or takes it along', () => {
    const cases = fc.tuple(ownedDocument, fc.infiniteStream(fc.nat(997)));
    fc.assert(
      fc.property(cases, ([document, dice]) => {
        const pick = (count: number) => dice.next().value % Math.max(1, count);
        assert.deepEqual(findStrayComments(document.text), []);
        for (const operation of listOperations(document, pick)) {
          const { kind, path } = operation;
          const last = String(path.at(-1)).replace('k', '');
          const items = findItems(new LocatedText(document.text));
          const result = editText(document.text, operation);
          const renamed = kind === 'rename-key' ? Number(last) : undefined;
          const left = findItems(new LocatedText(result));
          const gone = [...items.keys()].filter((id) => !left.has(id) && id !== renamed);
          assert.ok(gone.length === 0 || kind === 'remove' || kind === 'replace-value');
          const removed = kind === 'remove' ? gone[0] : undefined;
          const why = `${JSON.stringify(operation)}\n${document.text}\n---\n${result}`;
          assert.deepEqual(findStrayComments(result, renamed, removed), [], why);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
