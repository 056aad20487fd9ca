import assert from 'node:assert/strict';
import { prepareDefinition } from '../engine/config/prepare-definition.ts';
import { collectDistributions } from './distributions.ts';
import type { EntityRow } from './entity-row.ts';

const mood = prepareDefinition({
  id: 'mood',
  axes: [{ name: 'joy' }],
  tiers: [
    { id: 'low', axis_name: 'joy', min: 0, max: 9 },
    { id: 'high', axis_name: 'joy', min: 10 },
  ],
});

const row = (joy: number, joyTierId: string): EntityRow => ({
  entity: 'npc:1',
  id: 1,
  key: null,
  name: 'Mara',
  world: 7,
  uri: 'file:///p/mara.npc.json',
  path: [],
  file: 'mara.npc.json',
  stats: new Map([['mood', { joy, joyTierId }]]),
  definitions: new Map([['mood', mood]]),
});

describe('collectDistributions', () => {
  it('counts tiers by values, for in a gap an id that a file holds stays', () => {
    const [joy] = collectDistributions([row(5, 'low'), row(9.5, 'high'), row(50, 'high')]);
    assert.deepEqual(joy?.values, [5, 9.5, 50]);
    assert.deepEqual(
      [...joy.tiers],
      [
        ['low', 1],
        ['high', 1],
      ],
    );
  });
});
