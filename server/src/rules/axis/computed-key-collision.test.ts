import assert from 'node:assert/strict';
import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { normalizeEntityStats } from '../../engine/computing/normalize-entity-stats.ts';
import { axisComputedKeyCollision } from './computed-key-collision.ts';

const tiers = '"tiers": [{"id": "t", "axis_name": "a", "min": 0}]';
const levels = '"levels": [{"id": "l", "conditions": {"a": {"type": "min", "min_value": 1}}}]';

describeRule(axisComputedKeyCollision, {
  'marks an axis named like the tier of another': {
    text: definitionText(`"axes": [{"name": "a"}, {"name": <<"aTierId">>}], ${tiers}`),
    messages: [
      'The game stores the tier of "a" under "aTierId", which is the name of this axis too; the id replaces the value',
    ],
  },
  'marks an axis named like the level': {
    text: definitionText(`"axes": [{"name": "a"}, {"name": <<"levelId">>}], ${levels}`),
    messages: [
      'The game stores the level of "d" under "levelId", which is the name of this axis too; the id replaces the value',
    ],
  },
  'accepts the name of a tier that is never stored': definitionText(
    '"axes": [{"name": "a"}, {"name": "aTierId"}, {"name": "levelId"}]',
  ),
  'accepts the name of the tier of no axis': definitionText(
    `"axes": [{"name": "a"}, {"name": "bTierId"}], ${tiers}`,
  ),
  'tells upper from lower case': definitionText(
    `"axes": [{"name": "a"}, {"name": "aTierID"}, {"name": "levelid"}], ${tiers}, ${levels}`,
  ),
  'stays silent while the game refuses the config': definitionText(
    `"axes": [{"name": "a"}, {"name": "aTierId", "min_value": 200}], ${tiers}`,
  ),
});

describe('an axis named like a computed key', () => {
  it('loses its value', () => {
    const definition = {
      id: 'd',
      axes: [{ name: 'a' }, { name: 'aTierId' }, { name: 'levelId' }],
      tiers: [{ id: 't', axis_name: 'a', min: 0 }],
      levels: [{ id: 'l', conditions: { a: { type: 'min' as const, min_value: 1 } } }],
    };
    const stats = { a: 5, aTierId: 7, levelId: 9 };
    assert.deepEqual(normalizeEntityStats(stats, definition), { a: 5, aTierId: 't', levelId: 'l' });
  });
});
