import * as l10n from '@vscode/l10n';
import type { JudgedBlock } from '../checked-block.ts';
import { describeNoNumber } from '../describe-no-number.ts';
import { type LimitedConsequence, limitConsequence } from '../limit-consequence.ts';
import { offerNumber } from '../offer-number.ts';
import { readModifiedValue } from '../read-modified-value.ts';
import type { Rule } from '../rule.ts';

/** Something else than a number under the name of an axis. */
export const entityNotANumber: Rule = {
  code: 'entity/not-a-number',
  severity: 'warning',
  summary: 'The value of an axis is not a number.',
  why: 'Only numbers count. The game leaves text ("70" included), null, lists and objects as they are and treats the axis as missing: no tier, and levels take it as 0. In a state, null also hides the NPC\'s own value. true counts as 1 and false as 0. Where modifiers apply to the NPC, a number in text counts as well, and the game fails on anything else, which modifier/not-a-number tells.',
  bad: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skills": { "strength": "70" } } }
`,
  good: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skills": { "strength": 70 } } }
`,
  check: (context) => {
    for (const block of context.judgedBlocks) {
      for (const { axis } of block.definition.axes) {
        const value = block.stats[axis.name];
        if (typeof value === 'number' || value === undefined || !Object.hasOwn(block.stats, axis.name))
          continue;
        const modified = readModifiedValue(block, axis.name);
        // That is told by modifier/not-a-number.
        if (modified === 'fails') continue;
        const path = block.memberPath(axis.name);
        const { consequence, related } = tellConsequence(block, axis.name, modified);
        const message = l10n.t(
          '"{0}" is {1}, not a number; {2}',
          axis.name,
          describeNoNumber(value),
          consequence,
        );
        context.report({ path, message, related, fixes: offerNumber(path, value) });
      }
    }
  },
};

function tellConsequence(block: JudgedBlock, axis: string, modified: number | undefined): LimitedConsequence {
  const value = block.stats[axis];
  if (typeof value === 'boolean') {
    const consequence = l10n.t('the game takes it as {0}', Number(value));
    // Modifiers start from that number.
    return modified === undefined ? limitConsequence(block, axis, consequence) : { consequence, related: [] };
  }
  if (modified !== undefined) {
    const consequence = l10n.t(
      'the game takes it as {0} here, because modifiers apply, but as missing without any',
      modified,
    );
    return { consequence, related: [] };
  }
  const missing = l10n.t('the game treats the axis as missing');
  const { consequence, related } = limitConsequence(block, axis, missing);
  if (block.record.kind === 'npc_state' && consequence === missing) {
    const whatever = l10n.t('the game treats the axis as missing, whatever the NPC itself has');
    return { consequence: whatever, related };
  }
  return { consequence, related };
}
