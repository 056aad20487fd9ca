import * as l10n from '@vscode/l10n';
import type { StatTier } from '../../engine/config/stat-definition.ts';
import { listBuiltinPackages } from '../../engine/packages/list-builtin-packages.ts';
import { type AcceptedDefinition, listAcceptedDefinitions, pathOfTier } from '../accepted-definitions.ts';
import { labelTier } from '../label-part.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { renameToFreeId } from '../unique-id.ts';

/** Two tiers that cannot be told apart. */
export const tierDuplicateId: Rule = {
  code: 'tier/duplicate-id',
  severity: 'warning',
  summary: 'Two tiers have the same id.',
  why: 'The game stores the id of the tier and nothing else, so values in either of two bands with one id look the same to everything that reads it. On different axes the same id is fine, save for definitions that a built-in package has too: when the game merges such a definition with its package, tiers are told apart by id, and only the last of one id remains.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "tiers": [
        { "id": "weak", "axis_name": "strength", "min": 0, "max": 50 },
        { "id": "weak", "axis_name": "strength", "min": 50 }
      ]
    }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "tiers": [
        { "id": "weak", "axis_name": "strength", "min": 0, "max": 50 },
        { "id": "strong", "axis_name": "strength", "min": 50 }
      ]
    }
  }
}
`,
  check: (context) => {
    for (const definition of listAcceptedDefinitions(context)) {
      const tiers = definition.prepared.definition.tiers;
      const taken = new Set(tiers.map(({ id }) => id));
      if (taken.size < tiers.length) reportNamesakes(context, definition, taken);
    }
  },
};

function reportNamesakes(
  context: RuleContext,
  definition: AcceptedDefinition,
  taken: ReadonlySet<string>,
): void {
  const { id: definitionId, tiers } = definition.prepared.definition;
  const isBuiltIn = listBuiltinPackages().some(({ definitions }) => Object.hasOwn(definitions, definitionId));
  const first = new Map<string, StatTier>();
  for (const tier of tiers) {
    const key = JSON.stringify(isBuiltIn ? tier.id : [tier.axis_name, tier.id]);
    const namesake = first.get(key);
    first.set(key, namesake ?? tier);
    if (namesake === undefined) continue;
    const path = [...pathOfTier(definition, tier), 'id'];
    context.report({
      path,
      message: describeNamesakes(tier, namesake),
      related: [
        {
          path: [...pathOfTier(definition, namesake), 'id'],
          message: l10n.t('{0} comes first', labelTier(namesake)),
        },
      ],
      fixes: renameToFreeId(path, tier.id, taken),
    });
  }
}

function describeNamesakes(tier: StatTier, namesake: StatTier): string {
  const id = JSON.stringify(tier.id);
  return tier.axis_name === namesake.axis_name
    ? l10n.t(
        'Two tiers of {0} have the id {1}; the game stores the id alone, so nobody can tell values in {2} from those in {3}',
        JSON.stringify(tier.axis_name),
        id,
        labelTier(tier),
        labelTier(namesake),
      )
    : l10n.t(
        'Tiers of {0} and {1} both have the id {2}; where the game merges this definition with its built-in package, only the last one remains',
        JSON.stringify(namesake.axis_name),
        JSON.stringify(tier.axis_name),
        id,
      );
}
