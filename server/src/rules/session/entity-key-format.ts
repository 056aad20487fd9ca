import * as l10n from '@vscode/l10n';
import type { Fix } from '../../base/problem.ts';
import type { CheckedBlock } from '../checked-block.ts';
import { type EntityKeyFault, findEntityKeyFault, looksLikeEntityKey } from '../entity-key.ts';
import { isExternalNpc } from '../is-external.ts';
import { isNoteKey } from '../is-note-key.ts';
import { makeChoice, makeSafeFix } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** The key of a session's entity that names nothing the game could find. */
export const sessionEntityKeyFormat: Rule = {
  code: 'session/entity-key-format',
  severity: 'warning',
  summary: 'The key of an entity is not written as the game writes it.',
  why: 'The stats of a session stand under the keys of entities: "npc:12" for the NPC with the id 12, "npcPair:12:15" for two of them, "player:<name>", "faction:<name>" and the like, or one of "session", "world", "network" and "combat". The game stores values under any other key as well and computes with them, but looks up an NPC by "npc:" and its number, in that very spelling; nothing that asks for the NPC finds values under another key.',
  bad: `//- world.json
{ "id": 7, "name": "Harbour Town", "meta": { "stats_config": { "definitions": { "relationships": { "id": "relationships", "axes": [{ "name": "affinity" }] } } } } }
//- mara.npc.json
{ "id": 12, "name": "Mara" }
//- one.session.json
{
  "id": 3,
  "scene_id": 1,
  "stats": { "relationships": { "npc:mara": { "affinity": 42 } } }
}
`,
  good: `//- world.json
{ "id": 7, "name": "Harbour Town", "meta": { "stats_config": { "definitions": { "relationships": { "id": "relationships", "axes": [{ "name": "affinity" }] } } } } }
//- mara.npc.json
{ "id": 12, "name": "Mara" }
//- one.session.json
{
  "id": 3,
  "scene_id": 1,
  "stats": { "relationships": { "npc:12": { "affinity": 42 } } }
}
`,
  records: ['session'],
  check: (context) => {
    for (const block of context.blocks) {
      const { entityKey, stats, legacy, definitionId } = block;
      if (entityKey === undefined || stats === undefined || legacy) continue;
      // Where entities and definitions have changed places, entity/wrong-depth tells.
      if (looksLikeEntityKey(definitionId) || isNoteKey(definitionId)) continue;
      const fault = findEntityKeyFault(entityKey);
      if (fault !== undefined && !isDeclared(context, fault, entityKey)) report(context, block, fault);
    }
  },
};

function isDeclared({ config }: RuleContext, { name }: EntityKeyFault, entityKey: string): boolean {
  return isExternalNpc(config, entityKey) || (name !== undefined && isExternalNpc(config, name));
}

function report(context: RuleContext, block: CheckedBlock, fault: EntityKeyFault): void {
  const key = block.entityKey ?? '';
  const proposals = proposeKeys(context, block, fault);
  const [only, second] = proposals;
  const question =
    only !== undefined && second === undefined ? l10n.t('; did you mean "{0}"{1}?', only.key, only.who) : '';
  const { path } = block;
  const make = fault.certain ? makeSafeFix : makeChoice;
  const fixes: readonly Fix[] = proposals
    .filter((proposal) => proposal.free)
    .map((proposal) =>
      make(l10n.t('Rename to "{0}"{1}', proposal.key, proposal.who), {
        kind: 'rename-key',
        path,
        key: proposal.key,
      }),
    );
  context.report({
    path,
    part: 'key',
    message: l10n.t(
      'The entity key {0} {1}; the game keeps its values but finds no entity for them{2}',
      JSON.stringify(key),
      fault.fact,
      question,
    ),
    fixes,
  });
}

interface Proposal {
  readonly key: string;
  /** The NPC's name with a blank before it, or nothing. */
  readonly who: string;
  /** No other entity of the definition has that key. */
  readonly free: boolean;
}

const MOST_OFFERS = 3;

function proposeKeys(context: RuleContext, block: CheckedBlock, fault: EntityKeyFault): readonly Proposal[] {
  const { workspace, file } = context;
  const entities = context.valueAt(block.path.slice(0, -1));
  const isFree = (key: string) =>
    typeof entities === 'object' && entities !== null && !Object.hasOwn(entities, key);
  if (fault.meant !== undefined) return [{ key: fault.meant, who: '', free: isFree(fault.meant) }];
  if (fault.name === undefined || !workspace.isComplete || !context.hasRoom) return [];
  return workspace.npcDirectory
    .find(fault.name, file)
    .slice(0, MOST_OFFERS)
    .map(({ record: { id, name = '' } }) => {
      const key = `npc:${id}`;
      return { key, who: ` (${name})`, free: isFree(key) };
    });
}
