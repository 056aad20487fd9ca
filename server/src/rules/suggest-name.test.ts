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
    ['battleReady', ['battle_ready', 'veteran'], 'battle_ready, certain'],
    ['battle ready', ['BattleReady'], 'BattleReady, certain'],
    ['BattleRedy', ['battle_ready'], 'battle_ready'],
    ['minvalue', ['Min_Value', 'minValue'], 'minValue'],
    ['minValue', ['max_value'], undefined],
    ['relationhsip', ['relationships', 'reputation'], 'relationships'],
    ['combat_skills', ['combat_stances'], undefined],
    ['hp', ['mp'], undefined],
    ['e', ['d'], undefined],
    ['ab', ['ba'], undefined],
    ['', ['a'], undefined],
    ['', [' '], ' , certain'],
  ] as const) {
    it(`"${name}" of ${candidates.join(', ') || 'nothing'} is ${expected ?? 'like none'}`, () => {
      const meant = suggestName(name, candidates);
      assert.equal(meant && `${meant.name}${meant.certain ? ', certain' : ''}`, expected);
    });
  }

  it('looks among thousands of candidates for another spelling only', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `axis_${index}`);
    assert.equal(suggestName('AXIS_77', many)?.name, 'axis_77');
    assert.equal(suggestName('axes_77', many), undefined);
  });
});
