import * as l10n from '@vscode/l10n';
import { quoteText } from '../../engine/values/quote-text.ts';
import { isExternal } from '../is-external.ts';
import type { JudgedReference } from '../judged-reference.ts';
import { REFERRING_RECORDS } from '../judged-reference.ts';
import { offerName } from '../offer-name.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** A level that no definition has, in the intimacy gating or a gate. */
export const referenceUnknownLevel: Rule = {
  code: 'reference/unknown-level',
  severity: 'warning',
  summary: 'A gate or the intimacy gating names a level that does not exist.',
  why: 'The game does not compare the levels that "intimacy_gating" and gates name with any definition. Nobody ever gets a level that no definition has, so what waits for it stays closed. Levels of the intimacy gating may belong to any definition of the world or of a package; that of a gate must belong to the definition of the gate. Levels that a plugin brings along can be named in the config under externals.levels.',
  bad: `{
  "id": 7,
  "meta": {
    "stats_config": {
      "definitions": {
        "loyalty": {
          "id": "loyalty",
          "axes": [{ "name": "devotion" }],
          "tiers": [
            { "id": "stranger", "axis_name": "devotion", "min": 0, "max": 50 },
            { "id": "friend", "axis_name": "devotion", "min": 50 }
          ],
          "levels": [{ "id": "close", "conditions": { "devotion": { "type": "min", "min_value": 60 } } }]
        }
      }
    },
    "intimacy_gating": { "interactions": { "seduction": { "minimumLevel": "cloze" } } }
  }
}
`,
  good: `{
  "id": 7,
  "meta": {
    "stats_config": {
      "definitions": {
        "loyalty": {
          "id": "loyalty",
          "axes": [{ "name": "devotion" }],
          "tiers": [
            { "id": "stranger", "axis_name": "devotion", "min": 0, "max": 50 },
            { "id": "friend", "axis_name": "devotion", "min": 50 }
          ],
          "levels": [{ "id": "close", "conditions": { "devotion": { "type": "min", "min_value": 60 } } }]
        }
      }
    },
    "intimacy_gating": { "interactions": { "seduction": { "minimumLevel": "close" } } }
  }
}
`,
  records: REFERRING_RECORDS,
  check: (context) => {
    for (const reference of context.references) checkReference(context, reference);
  },
};

function checkReference(context: RuleContext, { reference, names, definition }: JudgedReference): void {
  const { kind, form, name, definitionId } = reference;
  if (kind !== 'level' || isExternal(context.config.externals.levels, name)) return;
  const owners =
    form === 'gating' ? [...names.definitions.values()] : definition === undefined ? [] : [definition];
  // A gate of an unknown definition has a problem of its own.
  if (owners.length === 0) return;
  const levels = new Set(owners.flatMap((owner) => owner.levels.map(({ level }) => level.id)));
  if (levels.has(name)) return;
  const meant = suggestName(name, levels);
  const fact =
    form === 'gating'
      ? l10n.t('No definition has a level {0}', quoteText(name))
      : l10n.t('{0} is no level of {1}', quoteText(name), quoteText(definitionId ?? ''));
  context.report({
    path: reference.path,
    message: l10n.t(
      '{0}, so nobody ever reaches it; the game waits for it all the same{1}',
      fact,
      meant?.question ?? '',
    ),
    fixes: offerName(reference, meant),
  });
}
