import assert from 'node:assert/strict';
import { findEntityKeyFault, listNpcIds, looksLikeEntityKey, readNpcId } from './entity-key.ts';

describe('findEntityKeyFault', () => {
  for (const key of [
    'npc:12',
    'npc:0',
    'npc:-3',
    'npcPair:12:15',
    'npcPair:alice:bob',
    'player:sam',
    'faction:dockers',
    'entity:5',
    'scene:game:7',
    'ship:3',
    'session',
    'world',
    'network',
    'combat',
    `${'0'.repeat(999_999)}x`,
  ]) {
    it(`accepts ${key.slice(0, 20)}`, () => assert.equal(findEntityKeyFault(key), undefined));
  }

  for (const [key, meant, certain] of [
    ['NPC:12', 'npc:12', true],
    ['npc: 12', 'npc:12', true],
    [' npc:12', 'npc:12', true],
    ['npc:012', 'npc:12', true],
    ['npc:12.0', 'npc:12', true],
    ['npc:+12', 'npc:12', true],
    ['npc_12', 'npc:12', true],
    ['npc12', 'npc:12', true],
    ['NPC-012', 'npc:12', true],
    ['npcpair:12:15', 'npcPair:12:15', true],
    ['npcPair:012:15', 'npcPair:12:15', true],
    ['npcPair:12: 15', 'npcPair:12:15', true],
    ['npcPair: alice :bob', 'npcPair:alice:bob', true],
    ['npc:-0', 'npc:0', true],
    ['Player: sam', 'player:sam', true],
    ['World', 'world', true],
    ['12', 'npc:12', false],
    ['npc:', undefined, false],
    ['npc:1.5', undefined, false],
    ['npc:alice', undefined, false],
    ['npcPair:12', undefined, false],
    ['npcPair:12:', undefined, false],
    ['faction:', undefined, false],
    [':12', undefined, false],
    ['mara', undefined, false],
    ['', undefined, false],
    ['__proto__', undefined, false],
  ] as const) {
    it(`takes "${key}" for ${meant ?? 'nothing known'}${certain ? ', certainly' : ''}`, () => {
      const fault = findEntityKeyFault(key);
      assert.ok(fault);
      assert.deepEqual([fault.meant, fault.certain], [meant, certain]);
    });
  }

  it('gives a name that an NPC may have', () => {
    assert.equal(findEntityKeyFault('npc:alice')?.name, 'alice');
    assert.equal(findEntityKeyFault('mara')?.name, 'mara');
    assert.equal(findEntityKeyFault('12')?.name, undefined);
  });

  it('proposes keys that are well formed', () => {
    for (const key of ['NPC:0012', 'npc#7', ' Player : x ', '0012', 'npc:-012'])
      assert.equal(findEntityKeyFault(findEntityKeyFault(key)?.meant ?? ''), undefined, key);
  });
});

describe('readNpcId', () => {
  it('reads ids of NPCs in that very form', () => {
    assert.equal(readNpcId('npc:12'), 12);
    assert.equal(readNpcId('npc:0'), 0);
    assert.equal(readNpcId('npc:012'), undefined);
    assert.equal(readNpcId('npcPair:12:15'), undefined);
    assert.equal(readNpcId('npc:12:x'), undefined);
  });
});

describe('listNpcIds', () => {
  it('knows both of a pair', () => {
    assert.deepEqual(listNpcIds('npcPair:12:15'), [12, 15]);
    assert.deepEqual(listNpcIds('npcPair:12:x'), []);
    assert.deepEqual(listNpcIds('npcPair:012:15'), []);
    assert.deepEqual(listNpcIds('npcPair:-3:15'), [-3, 15]);
    assert.deepEqual(listNpcIds('npc:3'), [3]);
    assert.deepEqual(listNpcIds('faction:3'), []);
  });
});

describe('looksLikeEntityKey', () => {
  it('tells entities from definitions', () => {
    assert.ok(looksLikeEntityKey('npc:12'));
    assert.ok(looksLikeEntityKey('NPC:alice'));
    assert.ok(!looksLikeEntityKey('core.relationships'));
    assert.ok(!looksLikeEntityKey('skills'));
    assert.ok(!looksLikeEntityKey('npc'));
  });
});
