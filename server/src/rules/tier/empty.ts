import * as l10n from '@vscode/l10n';
import { Population } from '../../effective/population.ts';
import { listAcceptedDefinitions, pathOfTier } from '../accepted-definitions.ts';
import { KnownReaches } from '../known-reaches.ts';
import { labelTier } from '../label-part.ts';
import type { Rule } from '../rule.ts';

/** How many entities per tier must have a value on an axis before it says anything that a tier is empty. */
const ENTITIES_PER_TIER = 10;

/** A tier that nobody is in, in a world where many could be. */
export const tierEmpty: Rule = {
  code: 'tier/empty',
  severity: 'information',
  summary: 'Nobody in the world is in a tier, although many have a value on its axis.',
  why: 'A tier that nobody is in costs nothing, but what the game keeps for it never happens, and its bounds may lie elsewhere than meant. Everybody counts with effective values: NPCs with their states, instances and modifiers, and the entities of sessions. To be worth a word, the definition must be one that NPCs have, and at least ten entities per tier of the axis must have a value on it: in a small cast it is no news that a tier is empty.',
  bad: exampleText(40),
  good: exampleText(85),
  records: ['world'],
  check: (context) => {
    const { workspace, file } = context;
    if (!workspace.isComplete) return;
    const tiered = listAcceptedDefinitions(context).filter(
      ({ prepared }) => prepared.definition.tiers.length > 0,
    );
    for (const definition of tiered) {
      const population = Population.of(workspace);
      const home = { file, record: definition.world };
      const id = definition.prepared.definition.id;
      if (!population.hasNpcs(home, id)) continue;
      for (const prepared of definition.prepared.axes) {
        const needed = ENTITIES_PER_TIER * prepared.tiers.length;
        for (const { tier, values } of KnownReaches.of(workspace).ofAxis(prepared)?.tiers ?? []) {
          // What nobody can ever be in is another problem.
          if (values.length === 0 || population.hasTier(home, id, tier)) continue;
          if (population.countValues(home, id, prepared.axis.name) < needed) break;
          context.report({
            path: [...pathOfTier(definition, tier), 'id'],
            message: l10n.t(
              'Nobody in this world is in tier {0} of {1}, though {2} or more have a value there; what the game keeps for the tier never happens',
              labelTier(tier),
              JSON.stringify(prepared.axis.name),
              needed,
            ),
          });
        }
      }
    }
  },
};

/** A project bundle with twenty NPCs, one of whom has this strength and the others less. */
function exampleText(strength: number): string {
  const npcs = Array.from(
    { length: 20 },
    (_, i) =>
      `      { "source_id": ${i + 1}, "name": "Docker ${i + 1}", "stats": { "skills": { "strength": ${i === 0 ? strength : 20 + i} } } }`,
  );
  return `//- harbour.bundle.json
{
  "schema_version": 1,
  "core": {
    "world": {
      "name": "Harbour Town",
      "meta": {
        "stats_config": {
          "definitions": {
            "skills": {
              "id": "skills",
              "axes": [{ "name": "strength" }],
              "tiers": [
                { "id": "weak", "axis_name": "strength", "min": 0, "max": 80 },
                { "id": "strong", "axis_name": "strength", "min": 80 }
              ]
            }
          }
        }
      }
    },
    "npcs": [
${npcs.join(',\n')}
    ]
  }
}
`;
}
