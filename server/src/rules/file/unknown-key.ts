import * as l10n from '@vscode/l10n';
import type { Report } from '../../base/problem.ts';
import type { UnknownKey } from '../../kinds/find-unknown-keys.ts';
import { findMeantKey } from '../find-meant-key.ts';
import { listMemberSlips } from '../find-member-slips.ts';
import { isCoveredByOtherRules } from '../is-covered-by-other-rules.ts';
import { isNoteKey } from '../is-note-key.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A key outside of stats and stats_config that means nothing to the game. */
export const fileUnknownKey: Rule = {
  code: 'file/unknown-key',
  severity: 'information',
  summary: 'A key means nothing to the game where it stands.',
  why: 'It may be a slip of the pen. Keys for remarks, such as "_comment" or "//", are not reported. The message says what becomes of it: some parts of the game drop what they do not know, others keep it and take no notice. Keys of the stats_config are config/unknown-key, because there a dropped key changes numbers.',
  bad: `//- mara.npc.json
{ "id": 12, "nmae": "Mara" }
`,
  good: `//- mara.npc.json
{ "id": 12, "name": "Mara" }
`,
  check: (context) => {
    // The rules about what is missing name these.
    const slips = new Set([...listMemberSlips(context).values()].map(({ unknown }) => unknown));
    for (const unknown of context.file.unknownKeys) {
      if (slips.has(unknown)) continue;
      if (isCoveredByOtherRules(context, unknown.path) || isNoteKey(unknown.key)) continue;
      context.reportIfRoom(() => describeKey(context, unknown));
    }
  },
};

function describeKey(context: RuleContext, unknown: UnknownKey): Report {
  const { path, key, dropped } = unknown;
  const meant = findMeantKey(context, unknown);
  const fate = dropped ? l10n.t('silently drops it') : l10n.t('keeps or ignores it without any effect');
  return {
    path,
    part: 'key',
    message: l10n.t('The game does not know "{0}" here and {1}{2}', key, fate, meant?.question ?? ''),
    fixes:
      meant === undefined
        ? []
        : [makeChoice(l10n.t('Rename to "{0}"', meant.name), { kind: 'rename-key', path, key: meant.name })],
  };
}
