import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../../base/json-value.ts';
import { appliesModifiers } from '../applies-modifiers.ts';
import type { JudgedBlock } from '../checked-block.ts';
import { EXTRA_KEYS } from '../extra-keys.ts';
import { isNoteKey } from '../is-note-key.ts';
import { offerMissingAxis } from '../make-missing.ts';
import { offerName } from '../offer-name.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** A value whose key is no axis of its definition. */
export const entityUnknownAxis: Rule = {
  code: 'entity/unknown-axis',
  severity: 'warning',
  summary: 'A value stands under a name that is no axis of its definition.',
  why: 'The game keeps such a member untouched: it is not clamped, gets no tier and counts for no level, and the axis that was meant stays missing. Computed ids (strengthTierId, levelId), flags, meta and other objects or lists are taken for extra data and not reported.',
  bad: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skills": { "strenght": 70 } } }
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
      const { axisByName } = block.definition;
      for (const key of Object.keys(block.stats)) {
        if (axisByName.has(key) || isExtra(key, block.stats[key]) || isNoteKey(key)) continue;
        if (context.hasRoom) report(context, block, key);
        else context.leaveOut();
      }
    }
  },
};

function isExtra(key: string, value: JsonValue | undefined): boolean {
  return (typeof value === 'object' && value !== null) || EXTRA_KEYS.has(key) || key.endsWith('TierId');
}

function report(context: RuleContext, block: JudgedBlock, key: string): void {
  const names = [...block.definition.axisByName.keys()];
  const meant = suggestName(
    key,
    names.filter((name) => !Object.hasOwn(block.stats, name)),
  );
  const path = block.memberPath(key);
  context.report({
    path,
    part: 'key',
    message: l10n.t(
      '"{0}" is no axis of "{1}"; {2}{3}',
      key,
      block.definitionId,
      tellConsequence(block),
      meant?.question ?? '',
    ),
    fixes: [
      ...offerName({ path, isKey: true }, meant),
      ...(meant?.certain ? [] : offerMissingAxis(context, block, key)),
    ],
  });
}

/** Where modifiers apply, nothing but axes is left. */
function tellConsequence(block: JudgedBlock): string {
  return appliesModifiers(block)
    ? l10n.t('the game computes nothing with it, and drops it because modifiers apply')
    : l10n.t('the game keeps it but computes nothing with it');
}
