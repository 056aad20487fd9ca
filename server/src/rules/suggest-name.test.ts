import assert from 'node:assert/strict';
import { suggestName } from './suggest-name.ts';

describe('suggestName', () => {
  for (const [name, candidates, expected] of [
    ['Affinity', ['trust', 'affinity'], 'affinity, certain'],
    ['min-value', ['min_value'], 'min_value, certain'],
    ['afinity', ['trust', 'affinity'], 'affinity'],
    ['nmae', ['name', 'id'], 'name'],
    ['str', ['dex', 'int'], undefined],
    ['luck', ['lust', 'love'], undefined],
    ['x'.repeat(99), ['x'.repeat(98)], undefined],
    ['anything', [], undefined],
    ['same', ['same'], undefined],
  ] as const) {
    it(`${name} of ${candidates.join(', ') || 'nothing'} is ${expected ?? 'like none'}`, () => {
      const meant = suggestName(name, candidates);
      assert.equal(meant && `${meant.name}${meant.certain ? ', certain' : ''}`, expected);
    });
  }
});
