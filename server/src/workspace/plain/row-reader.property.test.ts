import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonScraps } from '../../../test/json-scraps.ts';
import { makeReaders, readAsText, readInBytes, summarize } from '../../../test/row-reader-fixture.ts';
import { npcKind } from '../../kinds/npc.ts';
import { npcStateKind } from '../../kinds/npc-state.ts';
import { decodeBytes } from '../../syntax/decode-bytes.ts';
import { RowShapes } from '../number-rows.ts';

const keys = fc.constantFrom(
  'a',
  'strength',
  'ä',
  '__proto__',
  'constructor',
  'stats',
  '',
  ' ',
  'a b',
  '風',
  '\ufeffa',
);
const numbers = fc.oneof(fc.integer({ min: -999, max: 999 }), fc.constantFrom(0, 0.5, -60.25, 1e6));
const texts = fc.constantFrom('Mara', 'Jörg', '', '{"}', ':-)', 'x'.repeat(70), 'a"b', '\u2028', 'ab\ncd');
const loose = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    texts,
    numbers,
    fc.constantFrom(null, true, false),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;
const stats = fc.dictionary(keys, fc.dictionary(keys, numbers, { maxKeys: 4 }), { maxKeys: 3 });
const mostly = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 19, arbitrary: usual }, { weight: 1, arbitrary: loose });
const npcs = fc.record(
  {
    stats: mostly(stats),
    name: mostly(texts),
    id: fc.constantFrom(1, 2, null),
    world_id: fc.constantFrom(7, 7, 7, 0, null, 1.5),
    personality: mostly(
      fc.dictionary(keys, fc.oneof(texts, fc.array(loose, { maxLength: 2 })), { maxKeys: 2 }),
    ),
    character_instance_id: fc.constantFrom('i', null),
  },
  { requiredKeys: ['stats'], noNullPrototype: true },
);
const states = fc.record(
  { npc_id: fc.constantFrom(1, 2), stats: mostly(stats), state: loose, version: fc.integer() },
  { requiredKeys: ['npc_id', 'stats'], noNullPrototype: true },
);
const gaps = fc.constantFrom(undefined, 1, 2, 4, '\t');
const kinds = [
  { kind: npcKind, values: npcs },
  { kind: npcStateKind, values: states },
];

describe('RowReader, whatever is in a file', () => {
  for (const { kind, values } of kinds) {
    it(`says what reading the text says, or nothing: ${kind.id}`, () => {
      const shapes = new RowShapes();
      let found = 0;
      fc.assert(
        fc.property(fc.array(fc.tuple(values, gaps), { maxLength: 8 }), (files) => {
          // Each time what was learned from the others is there.
          const readers = makeReaders(shapes);
          for (const [value, gap] of files) {
            const text = JSON.stringify(value, null, gap);
            const { record } = readInBytes(readers, kind, Buffer.from(text));
            if (record === undefined) continue;
            found++;
            assert.deepEqual(summarize(record), readAsText(text, kind, shapes), text);
          }
        }),
        { numRuns: 300 },
      );
      assert.ok(found > 100, `only ${found} were read at all`);
    });
  }

  it('says nothing else of a file that is spoiled somewhere', () => {
    const shapes = new RowShapes();
    const value = { id: 1, name: 'Jörg', personality: { a: [true, 'x'] }, stats: { a: { b: 1, c: 20.5 } } };
    const plain = Buffer.from(JSON.stringify(value, null, 2));
    const spoil = fc.oneof(
      jsonScraps.map((scrap) => Buffer.from(scrap)),
      fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes)),
    );
    const place = fc.nat({ max: plain.length });
    fc.assert(
      fc.property(place, fc.nat({ max: 4 }), spoil, (start, gone, put) => {
        const readers = makeReaders(shapes);
        readInBytes(readers, npcKind, plain);
        const bytes = Buffer.concat([plain.subarray(0, start), put, plain.subarray(start + gone)]);
        const { record } = readInBytes(readers, npcKind, bytes);
        if (record === undefined) return;
        const decoded = decodeBytes(bytes);
        assert.ok(decoded.kind === 'text', 'it is no UTF-8');
        assert.deepEqual(summarize(record), readAsText(decoded.text, npcKind, shapes), decoded.text);
      }),
      { numRuns: 3000 },
    );
  });
});
