import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { JsonValue } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { coerceFloat } from '../../engine/coerce-float.ts';
import { describeValue } from '../../engine/describe-value.ts';
import { quoteText } from '../../engine/quote-text.ts';
import type { JudgedBlock } from '../checked-block.ts';
import { makeChoice, makeSafeFix } from '../make-fix.ts';
import type { Rule } from '../rule.ts';

/** Something else than a number under the name of an axis. */
export const entityNotANumber: Rule = {
  code: 'entity/not-a-number',
  severity: 'warning',
  summary: 'The value of an axis is not a number.',
  why: 'Only numbers count. The game leaves text ("70" included), null, lists and objects as they are and treats the axis as missing: no tier, and levels take it as 0. In a state, null also hides the NPC\'s own value. true counts as 1 and false as 0.',
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
        const path = block.memberPath(axis.name);
        const message = l10n.t(
          '"{0}" is {1}, not a number; {2}',
          axis.name,
          describe(value),
          tellConsequence(block, value),
        );
        context.report({ path, message, fixes: offerNumber(path, value) });
      }
    }
  },
};

function describe(value: JsonValue): string {
  return typeof value === 'string' ? l10n.t('the text {0}', quoteText(value)) : describeValue(value);
}

function tellConsequence(block: JudgedBlock, value: JsonValue): string {
  if (typeof value === 'boolean') return l10n.t('the game takes it as {0}', Number(value));
  if (block.record.kind === 'npc_state')
    return l10n.t('the game treats the axis as missing, whatever the NPC itself has');
  return l10n.t('the game treats the axis as missing');
}

/** Offers the number that is meant, as far as one can see, and to remove what stands there. */
function offerNumber(path: JsonPath, value: JsonValue): readonly Fix[] {
  const remove = makeChoice(l10n.t('Remove it'), { kind: 'remove', path });
  const exact = typeof value === 'string' || typeof value === 'boolean' ? coerceFloat(value) : undefined;
  const number = exact ?? (typeof value === 'string' ? readLeniently(value) : undefined);
  if (number === undefined || !Number.isFinite(number)) return [remove];
  const make = exact === undefined ? makeChoice : makeSafeFix;
  return [
    make(l10n.t('Change to {0}', number), { kind: 'replace-value', path, json: String(number) }),
    remove,
  ];
}

/** The number in `70%`, `70 / 100` or `7,5`, none of which are numbers to the game. */
function readLeniently(text: string): number | undefined {
  const written = /^\s*([+-]?\d{1,9}(?:[.,]\d{1,9})?)\s*(?:%|\/\s*100)?\s*$/.exec(text)?.[1];
  return written === undefined ? undefined : Number(written.replace(',', '.'));
}
