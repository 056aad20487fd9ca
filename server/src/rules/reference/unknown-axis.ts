import * as l10n from '@vscode/l10n';
import type { PreparedDefinition } from '../../engine/config/prepare-definition.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import type { StatReference } from '../../model/stat-references.ts';
import { findPackageSlip } from '../find-package-slip.ts';
import type { JudgedReference } from '../judged-reference.ts';
import { REFERRING_RECORDS } from '../judged-reference.ts';
import { offerName } from '../offer-name.ts';
import { offerNewAxis } from '../offer-new-axis.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import type { StatNames } from '../stat-names.ts';
import { suggestName } from '../suggest-name.ts';

/** An axis that the definition of a gate, change or condition does not have. */
export const referenceUnknownAxis: Rule = {
  code: 'reference/unknown-axis',
  severity: 'warning',
  summary: 'A gate, a change or a condition names an axis that its definition does not have.',
  why: 'A gate on an axis that nobody has a value of stays shut. A condition of a behaviour takes a missing value as 0. A change that an interaction makes is added to 0 and stored under the unknown name, without a limit, where no tier and no level looks for it.',
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
  "meta": { "statGating": { "allOf": [{ "definitionId": "loyalty", "axis": "devotoin", "minValue": 40 }] } }
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

function checkReference(context: RuleContext, judged: JudgedReference): void {
  const { reference, resolution, names, definition } = judged;
  if (reference.kind !== 'axis' || isRefused(judged)) return;
  const owners = definition === undefined ? listCandidates(reference, names) : [definition];
  if (owners.length === 0 || owners.some(({ axisByName }) => axisByName.has(reference.name))) return;
  const meant = suggestName(
    reference.name,
    owners.flatMap(({ axisByName }) => [...axisByName.keys()]),
  );
  const of =
    definition === undefined
      ? l10n.t('any definition of package {0}', quoteText(reference.packageId ?? ''))
      : quoteText(definition.definition.id);
  context.report({
    path: reference.path,
    ...(reference.isKey ? { part: 'key' } : {}),
    message: l10n.t(
      '{0} is no axis of {1}; {2}{3}',
      quoteText(reference.name),
      of,
      tellConsequence(reference.form),
      meant?.question ?? '',
    ),
    fixes: [
      ...offerName(reference, meant),
      ...(definition === undefined || meant?.certain
        ? []
        : offerNewAxis(context, { resolution, definitionId: definition.definition.id }, reference.name)),
    ],
  });
}

/** A change whose package has no such definition, or is none, is refused, whatever its axes: other rules tell. */
function isRefused({ reference: { form, packageId, definitionId }, names }: JudgedReference): boolean {
  if (form !== 'delta' || packageId === undefined) return false;
  const definitions = names.listPackage(packageId);
  if (definitions === undefined) return findPackageSlip(names, packageId) !== undefined;
  return definitionId !== undefined && !definitions.some(([id]) => id === definitionId);
}

function tellConsequence(form: StatReference['form']): string {
  if (form === 'gate') return l10n.t('the game keeps the gate shut for everyone');
  return form === 'delta'
    ? l10n.t('the game stores the change under that name, where nothing reads it')
    : l10n.t('the game takes it as 0');
}

/** A change that names a package alone may mean any of its definitions. */
function listCandidates(
  { form, packageId, definitionId }: StatReference,
  names: StatNames,
): readonly PreparedDefinition[] {
  if (form !== 'delta' || packageId === undefined || definitionId !== undefined) return [];
  return (names.listPackage(packageId) ?? []).map(([, definition]) => definition);
}
