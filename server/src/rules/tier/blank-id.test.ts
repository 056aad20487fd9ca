import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { tierBlankId } from './blank-id.ts';

const tier = (id: string) =>
  definitionText(`"axes": [{"name": "a"}], "tiers": [{"id": ${id}, "axis_name": "a", "min": 0}]`);

describeRule(tierBlankId, {
  'marks the id': { text: tier('<<"  ">>'), messages: [/^Tier 1 of "d": "id" /] },
  'accepts an id with spaces around it': tier('" t "'),
});
