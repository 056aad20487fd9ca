import * as l10n from '@vscode/l10n';
import { quoteText } from '../../engine/values/quote-text.ts';
import { isExternal } from '../is-external.ts';
import type { JudgedReference } from '../judged-reference.ts';
import { REFERRING_RECORDS } from '../judged-reference.ts';
import { offerName } from '../offer-name.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** A tier that the definition of a gate does not have. */
export const referenceUnknownTier: Rule = {
  code: 'reference/unknown-tier',
  severity: 'warning',
  summary: 'A gate names a tier that does not exist.',
  why: 'The game does not compare the tiers that gates name with the definition. No value ever gets a tier that the definition of the gate does not have on the axis of the gate, so such a bound cannot mean what its author had in mind. Tiers that a plugin brings along can be named in the config under externals.tiers.',
  bad: `//- world.json
{
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
    }
  }
}
//- letter.item.json
{
  "id": 5,
  "world_id": 7,
  "name": "Letter",
  "meta": { "statGating": { "allOf": [{ "definitionId": "loyalty", "axis": "devotion", "minTierId": "frend" }] } }
}
`,
  good: `//- world.json
{
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
    }
  }
}
//- letter.item.json
{
  "id": 5,
  "world_id": 7,
  "name": "Letter",
  "meta": { "statGating": { "allOf": [{ "definitionId": "loyalty", "axis": "devotion", "minTierId": "friend" }] } }
}
`,
  records: REFERRING_RECORDS,
  check: (context) => {
    for (const reference of context.references) checkReference(context, reference);
  },
};

function checkReference(context: RuleContext, { reference, definition }: JudgedReference): void {
  const { kind, name, axis, definitionId } = reference;
  if (kind !== 'tier' || definition === undefined || isExternal(context.config.externals.tiers, name)) return;
  const onAxis =
    axis === undefined ? definition.axes : definition.axes.filter((each) => each.axis.name === axis);
  // A gate on an unknown axis has a problem of its own.
  if (onAxis.length === 0) return;
  const tiers = onAxis.flatMap((each) => each.tiers.map(({ id }) => id));
  if (tiers.includes(name)) return;
  const owner = definition.definition.tiers.find(({ id }) => id === name);
  const meant = owner === undefined ? suggestName(name, tiers) : undefined;
  const fact =
    owner === undefined
      ? l10n.t('is no tier of {0}', quoteText(axis ?? definitionId ?? ''))
      : l10n.t('is a tier of {0}, not of {1}', quoteText(owner.axis_name), quoteText(axis ?? ''));
  context.report({
    path: reference.path,
    message: l10n.t(
      '{0} {1}; no value ever gets it there, so the game cannot open the gate as it was meant{2}',
      quoteText(name),
      fact,
      meant?.question ?? '',
    ),
    fixes: offerName(reference, meant),
  });
}
