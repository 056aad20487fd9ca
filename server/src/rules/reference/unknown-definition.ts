import * as l10n from '@vscode/l10n';
import { quoteText } from '../../engine/values/quote-text.ts';
import type { StatReference } from '../../model/stat-references.ts';
import { isExternal } from '../is-external.ts';
import type { JudgedReference } from '../judged-reference.ts';
import { REFERRING_RECORDS } from '../judged-reference.ts';
import { offerName } from '../offer-name.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import type { StatNames } from '../stat-names.ts';
import { type NameSuggestion, suggestName } from '../suggest-name.ts';

/** A definition that neither the world nor a package has. */
export const referenceUnknownDefinition: Rule = {
  code: 'reference/unknown-definition',
  severity: 'warning',
  summary: 'A gate, a change or a condition names a definition that does not exist.',
  why: 'A gate on stats that nobody has stays shut. A condition of a behaviour takes a missing value as 0. A change that an interaction makes is refused when its package does not have the definition. Definitions may belong to the world or to a package; those that a plugin brings along can be named in the config under externals.definitions.',
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
  "meta": { "statGating": { "allOf": [{ "definitionId": "loyalti", "axis": "devotion", "minValue": 40 }] } }
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
  "meta": { "statGating": { "allOf": [{ "definitionId": "loyalty", "axis": "devotion", "minValue": 40 }] } }
}
`,
  records: REFERRING_RECORDS,
  check: (context) => {
    for (const reference of context.references) checkReference(context, reference);
  },
};

function checkReference(context: RuleContext, { reference, names }: JudgedReference): void {
  const { kind, form, name, packageId } = reference;
  if (kind !== 'definition' || isExternal(context.config.externals.definitions, name)) return;
  const ofPackage = packageId === undefined ? undefined : names.listPackage(packageId)?.map(([id]) => id);
  const known = ofPackage ?? [...names.definitions.keys()];
  if (known.includes(name)) return;
  const meant = suggestName(name, known) ?? suggestOnly(names, name, known);
  const fact =
    ofPackage === undefined
      ? l10n.t('There is no definition {0}', quoteText(name))
      : l10n.t('Package {0} has no definition {1}', quoteText(packageId ?? ''), quoteText(name));
  context.report({
    path: reference.path,
    message: `${fact}; ${tellConsequence(form)}${meant?.question ?? ''}`,
    fixes: offerName(reference, meant),
  });
}

/** Where the id of a package stands in the place of a definition, its only one is meant. */
function suggestOnly(
  names: StatNames,
  packageId: string,
  known: readonly string[],
): NameSuggestion | undefined {
  const [only, second] = names.listPackage(packageId) ?? [];
  const name = only?.[0];
  if (name === undefined || second !== undefined || !known.includes(name)) return undefined;
  return { name, certain: false, question: l10n.t('; did you mean {0}?', quoteText(name)) };
}

function tellConsequence(form: StatReference['form']): string {
  if (form === 'gate') return l10n.t('the game keeps the gate shut for everyone');
  return form === 'delta' ? l10n.t('the game refuses the change') : l10n.t('the game takes the value as 0');
}
