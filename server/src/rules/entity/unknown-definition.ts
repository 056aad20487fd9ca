import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonObject } from '../../base/json-value.ts';
import type { CheckedBlock } from '../checked-block.ts';
import { looksLikeEntityKey } from '../entity-key.ts';
import { isExternal } from '../is-external.ts';
import { isNoteKey } from '../is-note-key.ts';
import { makeChoice, makeSafeFix } from '../make-fix.ts';
import { offerMissingDefinition } from '../make-missing.ts';
import { offerName } from '../offer-name.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** Stats under a definition that the world does not have. */
export const entityUnknownDefinition: Rule = {
  code: 'entity/unknown-definition',
  severity: 'warning',
  summary: "Stats stand under a definition that the entity's world does not have.",
  why: "The game keeps such stats as they are: nothing is clamped, and there are no tiers and no level. A session is refused when the game has to compute them. Only the definitions of the world's own stats_config count here, not those of the built-in packages.",
  bad: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skill": { "strength": 70 } } }
`,
  good: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skills": { "strength": 70 } } }
`,
  check: (context) => {
    if (!context.workspace.isComplete) return;
    let last: CheckedBlock | undefined;
    for (const block of context.blocks) {
      // The entities of a session stand under one key per definition, which is reported once.
      const repeated = block.record === last?.record && block.definitionId === last.definitionId;
      last = block;
      if (block.definition !== 'no-definition' || block.legacy || repeated) continue;
      // What is no object, or an entity's, is told by entity/not-an-object and entity/wrong-depth.
      if (block.entityKey === undefined && block.stats === undefined) continue;
      if (looksLikeEntityKey(block.definitionId) || isNoteKey(block.definitionId)) continue;
      reportUnlessExternal(context, block, report);
    }
    context.leaveOut(context.leftOutBlocks);
    for (const block of context.storeBlocks) {
      if (block.definition === 'no-definition') reportUnlessExternal(context, block, reportComponent);
    }
  },
};

/** Reports what no other part of the game is said to define; counts it when nobody would read one more. */
function reportUnlessExternal(
  context: RuleContext,
  block: CheckedBlock,
  tell: (context: RuleContext, block: CheckedBlock) => void,
): void {
  if (isExternal(context.config.externals.definitions, block.definitionId)) return;
  if (context.hasRoom) tell(context, block);
  else context.leaveOut();
}

/** Reports a component of a session's object store, whose type names the definition. */
function reportComponent(context: RuleContext, { resolution, definitionId, path: data }: CheckedBlock): void {
  const world = resolution.world?.record;
  if (world === undefined) return;
  const meant = suggestName(definitionId, context.workspace.factsOf(world).definitions.keys());
  const path = [...data.slice(0, -1), 'type'];
  const make = meant?.certain ? makeSafeFix : makeChoice;
  const name = world.name === undefined ? l10n.t('The world') : l10n.t('World "{0}"', world.name);
  context.report({
    path,
    message: l10n.t(
      '{0} has no definition "{1}"; the game leaves the values of this component as they are, without tiers and level{2}',
      name,
      definitionId,
      meant?.question ?? '',
    ),
    fixes:
      meant === undefined
        ? []
        : [
            make(l10n.t('Change to "stats:{0}"', meant.name), {
              kind: 'replace-value',
              path,
              json: JSON.stringify(`stats:${meant.name}`),
            }),
          ],
  });
}

function report(context: RuleContext, block: CheckedBlock): void {
  const { record, resolution, definitionId } = block;
  const world = resolution.world?.record;
  if (world === undefined || !('stats' in record) || !isJsonObject(record.stats?.value)) return;
  const stats = record.stats.value;
  const known = [...context.workspace.factsOf(world).definitions.keys()];
  const meant = suggestName(
    definitionId,
    known.filter((id) => !Object.hasOwn(stats, id)),
  );
  const path = block.entityKey === undefined ? block.path : block.path.slice(0, -1);
  const name = world.name === undefined ? l10n.t('The world') : l10n.t('World "{0}"', world.name);
  context.report({
    path,
    part: 'key',
    message: l10n.t(
      '{0} has no definition "{1}"; the game leaves these values as they are, without tiers and level{2}',
      name,
      definitionId,
      meant?.question ?? '',
    ),
    fixes: [
      ...offerName({ path, isKey: true }, meant),
      ...(meant?.certain ? [] : offerMissingDefinition(context, block, listEntities(block, stats))),
    ],
  });
}

/** The stats that stand under the definition: of one entity, or of each entity of a session. */
function listEntities(
  { entityKey, definitionId, stats }: CheckedBlock,
  all: JsonObject,
): readonly JsonObject[] {
  if (entityKey === undefined) return stats === undefined ? [] : [stats];
  const byEntity = all[definitionId];
  return isJsonObject(byEntity) ? Object.values(byEntity).filter(isJsonObject) : [];
}
