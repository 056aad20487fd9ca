import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  makeReaders,
  readAsText,
  readInBytes,
  summarize,
  summarizeText,
} from '../../../test/row-reader-fixture.ts';
import { npcKind } from '../../kinds/npc.ts';
import { npcStateKind } from '../../kinds/npc-state.ts';
import { sessionKind } from '../../kinds/session.ts';
import { RowShapes } from '../number-rows.ts';

const NPC =
  '{"id":12,"world_id":7,"name":"Mara","stats":{"skills":{"strength":90,"agility":60.5},"needs":{}}}';
const STATE =
  '{"npc_id": 12, "state": {"mood": ["wry", {"since": 3}]}, "stats": {"skills": {"strength": -4}}}';

describe('RowReader', () => {
  it('reads an NPC', () => {
    assert.deepEqual(summarizeText(NPC, npcKind), {
      kind: 'npc',
      id: 12,
      world: 7,
      name: 'Mara',
      instance: undefined,
      blocks: [
        ['skills', ['strength', 'agility']],
        ['needs', []],
      ],
      values: [90, 60.5],
    });
  });

  it('reads a state', () => {
    assert.deepEqual(summarizeText(STATE, npcStateKind), {
      kind: 'npc_state',
      npc: 12,
      blocks: [['skills', ['strength']]],
      values: [-4],
    });
  });

  it('puts stats together as they are written', () => {
    const { record } = readInBytes(makeReaders(new RowShapes()), npcKind, Buffer.from(NPC));
    assert.deepEqual(record?.stats?.value, { skills: { strength: 90, agility: 60.5 }, needs: {} });
  });

  it('takes files for what they are however they are laid out, and whatever came before', () => {
    const readers = makeReaders(new RowShapes());
    for (const gap of [undefined, 2, '\t', 4, 1, undefined, '\t']) {
      for (const text of [JSON.stringify(JSON.parse(NPC), null, gap), ` \r\n${NPC}\r\n\t`]) {
        const { record } = readInBytes(readers, npcKind, Buffer.from(text));
        assert.deepEqual(record && summarize(record), summarizeText(NPC, npcKind), JSON.stringify(text));
      }
    }
  });

  it('keeps what looks like a mark of the encoding at the start of a key or a name', () => {
    const text = NPC.replace('"strength', '"\ufeffstrength').replace('Mara', '\ufeffMara');
    const { blocks, name } = summarizeText(text, npcKind) ?? {};
    assert.deepEqual(blocks, [
      ['skills', ['\ufeffstrength', 'agility']],
      ['needs', []],
    ]);
    assert.equal(name, '\ufeffMara');
  });

  it('knows other letters', () => {
    const text = NPC.replace('Mara', 'Jörg 風 🦊').replaceAll('skills', 'Fähigkeiten');
    assert.equal(summarizeText(text, npcKind)?.name, 'Jörg 風 🦊');
  });

  const unknown: Record<string, string> = {
    'a list of records': `[${NPC}]`,
    'a key that comes twice': NPC.replace('"agility"', '"strength"'),
    'an unknown key': NPC.replace('"name"', '"naem"'),
    'a definition that comes twice': NPC.replace('"needs"', '"skills"'),
    'a missing comma': NPC.replace('90,', '90 '),
    'a comma too many': NPC.replace('60.5', '60.5,'),
    'a missing brace': NPC.slice(0, -1),
    'something behind the end': `${NPC}}`,
    'a comment': `${NPC} // Mara`,
    'a text for a number': NPC.replace('90', '"90"'),
    'null for a number': NPC.replace('90', 'null'),
    'null for stats': '{"id":12,"stats":null}',
    'no stats': '{"id":12,"name":"Mara"}',
    'a fraction for an id': NPC.replace('12', '12.5'),
    'a text for an id': NPC.replace('12', '"12"'),
    'world 0': NPC.replace('7', '0'),
    'a name that may be too long': NPC.replace('Mara', 'x'.repeat(65)),
    'an escape in a name': NPC.replace('Mara', String.raw`M\"ara`),
    'an escape in a key': NPC.replace('strength', String.raw`stre\/ngth`),
    'half a character': NPC.replace('Mara', String.raw`\ud800`),
    modifiers: NPC.replace('"stats"', '"stats_metadata":{},"stats"'),
    'numbers in a personality': NPC.replace('"stats"', '"personality":{"might":4},"stats"'),
    'objects in a personality': NPC.replace('"stats"', '"personality":{"traits":{}},"stats"'),
    'a key that JavaScript puts first': NPC.replace('"agility"', '"7"'),
    'a control in a text': NPC.replace('Mara', 'Ma\tra'),
    NUL: NPC.replace('Mara', 'Ma\0ra'),
    'a number of the wrong form': NPC.replace('90', '090'),
    'a number with an exponent': NPC.replace('90', '9e1'),
    'a number that may lose digits': NPC.replace('90', '1234567890123456'),
    'minus nothing': NPC.replace('90', '-0'),
    'a byte order mark': `\ufeff${NPC}`,
    nothing: '',
  };
  for (const [name, text] of Object.entries(unknown)) {
    it(`leaves ${name} to who reads texts`, () => {
      assert.equal(summarizeText(text, npcKind), undefined);
    });
  }

  const badBytes: Record<string, number[]> = {
    'a stray byte': [0x80],
    'too many bytes for a character': [0xc0, 0xaf],
    'half a character': [0xed, 0xa0, 0x80],
    'a character beyond the last': [0xf4, 0x90, 0x80, 0x80],
    'a character cut off': [0xe2, 0x82],
  };
  for (const [name, bytes] of Object.entries(badBytes)) {
    it(`leaves ${name} to who reads texts`, () => {
      const [before = '', behind = ''] = NPC.split('Mara');
      const all = Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(behind)]);
      assert.equal(readInBytes(makeReaders(new RowShapes()), npcKind, all).record, undefined);
    });
  }

  it('leaves other kinds alone', () => {
    assert.equal(makeReaders(new RowShapes()).find(sessionKind), undefined);
  });

  it('gives up where it is of no use', () => {
    const readers = makeReaders(new RowShapes());
    for (let i = 0; i < 300; i++) readInBytes(readers, npcKind, Buffer.from(`{"id":${i}}`));
    assert.equal(readInBytes(readers, npcKind, Buffer.from(NPC)).record, undefined);
  });

  it('goes on when there is more to learn than it can keep', () => {
    const readers = makeReaders(new RowShapes());
    let read = 0;
    for (let i = 0; i < 3000; i++) {
      const many = Object.fromEntries(
        Array.from({ length: 10 }, (_, k) => [`k${(i * 7919 + k) % 4000}`, 'x']),
      );
      const npc = { id: i, personality: many, stats: { skills: { strength: 1 } } };
      const text = JSON.stringify(npc, null, i % 3);
      const { record } = readInBytes(readers, npcKind, Buffer.from(text));
      if (record === undefined) continue;
      read++;
      assert.deepEqual(summarize(record), readAsText(text, npcKind, new RowShapes()));
    }
    assert.ok(read > 0);
    // What it has learned, it still knows.
    readInBytes(readers, npcKind, Buffer.from(NPC));
  });

  it('reads every number as JavaScript does', () => {
    const shapes = new RowShapes();
    const readers = makeReaders(shapes);
    const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,9})(\.\d{1,6})?$/);
    fc.assert(
      fc.property(fc.oneof(digits, fc.double().map(String), fc.integer().map(String)), (number) => {
        const text = `{"id":1,"stats":{"a":{"b":${number}}}}`;
        const { record } = readInBytes(readers, npcKind, Buffer.from(text));
        if (record !== undefined) assert.ok(Object.is(record.numbers[record.start], Number(number)), number);
        else if (/^-?(0|[1-9]\d{0,6})(\.\d{1,4})?$/.test(number))
          assert.equal(Math.abs(Number(number)), 0, number);
      }),
    );
  });
});
