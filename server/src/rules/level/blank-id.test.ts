import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { levelBlankId } from './blank-id.ts';

const level = (id: string) =>
  definitionText(
    `"axes": [{"name": "a"}], "levels": [{"id": ${id}, "conditions": {"a": {"type": "min", "min_value": 1}}}]`,
  );

describeRule(levelBlankId, {
  'marks the id': { text: level('<<"">>'), messages: [/^Level 1 of "d": "id" /] },
  'accepts an id with spaces around it': level('" l "'),
});
