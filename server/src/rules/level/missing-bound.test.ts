import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { levelMissingBound } from './missing-bound.ts';

const level = (condition: string) =>
  definitionText(`"axes": [{"name": "a"}], "levels": [{"id": "l", "conditions": {${condition}}}]`);
const fixed = (condition: string) => level(condition).split('\n')[1] ?? '';

describeRule(levelMissingBound, {
  'marks the condition by its axis and offers the type that fits': {
    text: level('<<"a">>: {"type": "min", "max_value": 9}'),
    messages: [/"a".*"min_value"/],
    fixes: { 'Change the type to "max"': fixed('"a": {"type": "max", "max_value": 9}') },
    safe: [],
  },
  'marks a bound that is null': {
    text: level('"a": {"type": "range", "min_value": 3, "max_value": <<null>>}'),
    fixes: { 'Change the type to "min"': fixed('"a": {"type": "min", "min_value": 3, "max_value": null}') },
  },
  'names the key that is meant': {
    text: level('"a": {"type": "min", <<"minValue">>: 3}'),
    messages: [/lacks "min_value"; the game refuses the whole config; is "minValue" meant for it\?$/],
    fixes: { 'Rename to "min_value"': fixed('"a": {"type": "min", "min_value": 3}') },
    safe: ['Rename to "min_value"'],
  },
  'has no offer without any bound': { text: level('<<"a">>: {"type": "max"}'), fixes: {} },
  'knows axes with confusing names': definitionText(
    '"axes": [{"name": "max_value"}], "levels": [{"id": "l", "conditions": {<<"max_value">>: {"type": "max"}}}]',
  ),
  'accepts a bound that the type does not use': level(
    '"a": {"type": "max", "min_value": null, "max_value": 9}',
  ),
});
