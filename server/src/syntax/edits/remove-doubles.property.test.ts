import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editText } from '../../../test/edit-text.ts';
import { jsoncDocument } from '../../../test/jsonc-document.ts';
import { pathsOf } from '../../../test/value-operations.ts';
import { formatPointer, type JsonPath } from '../../base/json-pointer.ts';
import type { JsonValue } from '../../base/json-value.ts';
import { applyTextEdits } from '../../base/text-edit.ts';
import { LocatedText } from '../located-text.ts';
import { parseText } from '../parse-text.ts';

const KEY = 'doubled key';

/** The members of each object that has several, in text order. */
function listSiblings(text: string, value: JsonValue): JsonPath[][] {
  const located = new LocatedText(text);
  const startOf = (path: JsonPath) => located.spanOf(path, 'key').start;
  const groups = new Map<string, JsonPath[]>();
  for (const path of pathsOf(value)) {
    if (typeof path.at(-1) !== 'string') continue;
    const object = formatPointer(path.slice(0, -1));
    groups.set(object, [...(groups.get(object) ?? []), path]);
  }
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.sort((a, b) => startOf(a) - startOf(b)));
}

/** The text with `KEY` for a key at all these paths. */
function giveOneKey(text: string, paths: readonly JsonPath[]): string {
  const located = new LocatedText(text);
  const edits = paths.map((path) => ({ span: located.spanOf(path, 'key'), newText: JSON.stringify(KEY) }));
  return applyTextEdits(text, edits);
}

const dice = fc.record({ group: fc.nat(), wanted: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }) });
const documents = fc.oneof(jsoncDocument({ object: true }), jsoncDocument({ object: true, strict: true }));

describe('planEdits: remove-doubles on any document', () => {
  for (const keep of ['first', 'last'] as const) {
    it(`does what removing the others under keys of their own does: ${keep}`, () => {
      let tried = 0;
      const property = fc.property(documents, dice, ({ text, value }, { group, wanted }) => {
        const siblings = listSiblings(text, value);
        const all = siblings[group % siblings.length] ?? [];
        const members = all.filter((_, index) => wanted[index]);
        const kept = keep === 'first' ? members[0] : members.at(-1);
        if (kept === undefined || members.length < 2) return;
        tried++;
        const others = members.filter((path) => path !== kept).reverse();
        const expected = giveOneKey(
          editText(text, ...others.map((path) => ({ kind: 'remove', path }) as const)),
          [kept],
        );
        const path = [...kept.slice(0, -1), KEY];
        const result = editText(giveOneKey(text, members), { kind: 'remove-doubles', path, keep });
        assert.equal(result, expected);
        assert.deepEqual(parseText(result, { comments: true }).problems, []);
      });
      fc.assert(property, { numRuns: 1000 });
      assert.ok(tried > 100, `${tried} documents had something to remove`);
    });
  }

  it('is refused where a key stands once, and in lists', () => {
    assert.equal(editText('{"a": 1}', { kind: 'remove-doubles', path: ['a'], keep: 'last' }), '{"a": 1}');
    assert.equal(editText('[1, 1]', { kind: 'remove-doubles', path: [0], keep: 'last' }), '[1, 1]');
  });
});
