import assert from 'node:assert/strict';
import { prepareDefinition } from '../config/prepare-definition.ts';
import { explainLevel } from './explain-level.ts';

const definition = prepareDefinition({
  id: 'combat',
  axes: [{ name: 'strength' }, { name: 'health' }],
  levels: [
    { id: 'hurt', conditions: { health: { type: 'max', max_value: 30 } } },
    {
      id: 'ready',
      priority: 2,
      conditions: { strength: { type: 'min', min_value: 80 }, health: { type: 'min', min_value: 70 } },
    },
  ],
});

describe('explainLevel', () => {
  it('tells the first failing condition of each level in testing order', () => {
    const explained = explainLevel(definition, { strength: 500, health: 40 });
    assert.deepEqual(
      explained.map(({ level, matched, failure }) => [level.id, matched, failure?.axis, failure?.value]),
      [
        ['ready', false, 'health', 40],
        ['hurt', false, 'health', 40],
      ],
    );
  });

  it('says when a missing axis decided', () => {
    const [ready, hurt] = explainLevel(definition, { strength: 90, health: '90' });
    assert.deepEqual(ready?.failure, {
      axis: 'health',
      condition: { type: 'min', min_value: 70, max_value: null },
      value: 0,
      missing: true,
    });
    assert.equal(hurt?.matched, true);
    assert.equal(hurt?.failure, undefined);
  });
});
