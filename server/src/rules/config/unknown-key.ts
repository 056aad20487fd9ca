import * as l10n from '@vscode/l10n';
import type { Report } from '../../base/problem.ts';
import type { UnknownKey } from '../../kinds/find-unknown-keys.ts';
import { listKeySlips } from '../find-key-slips.ts';
import { findMeantKey, renameKey } from '../find-meant-key.ts';
import { isNoteKey } from '../is-note-key.ts';
import { isWithinConfig } from '../is-within-config.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A key of the stats_config that the game does not know. */
export const configUnknownKey: Rule = {
  code: 'config/unknown-key',
  severity: 'warning',
  summary: 'The stats_config has a key that the game does not know.',
  why: 'The game silently drops every key of the stats_config that it does not know, and takes the default for the one that was meant. Keys are written with underscores: "minValue" is dropped, and the axis starts at 0. Bounds are "min_value" and "max_value" on axes and conditions, "min" and "max" on tiers. The old "label" of tiers and levels is now "display_name".',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength", "maxValue": 20 }] }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength", "max_value": 20 }] }
  }
}
`,
  records: ['world'],
  check: (context) => {
    // The rule about what is missing names these.
    const slips = new Set([...listKeySlips(context).values()].map(({ unknown }) => unknown));
    for (const unknown of context.file.unknownKeys) {
      if (slips.has(unknown) || !isWithinConfig(context, unknown.path) || isNoteKey(unknown.key)) continue;
      context.reportIfRoom(() => describeKey(context, unknown));
    }
  },
};

function describeKey(context: RuleContext, unknown: UnknownKey): Report {
  const { path, key } = unknown;
  const meant = findMeantKey(context, unknown);
  const message = l10n.t(
    'The game does not know "{0}" here and silently drops it{1}',
    key,
    meant?.question ?? '',
  );
  const remove = makeChoice(l10n.t('Remove "{0}"', key), { kind: 'remove', path });
  return {
    path,
    part: 'key',
    message,
    fixes: [...(meant === undefined ? [] : [renameKey(path, meant)]), remove],
  };
}
