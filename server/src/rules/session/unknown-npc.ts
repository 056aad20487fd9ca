import * as l10n from '@vscode/l10n';
import { formatPointer } from '../../base/json-pointer.ts';
import type { Fix } from '../../base/problem.ts';
import type { CheckedBlock } from '../checked-block.ts';
import { listNpcIds, looksLikeEntityKey } from '../entity-key.ts';
import { findNearbyNpcs } from '../find-nearby-npcs.ts';
import { isExternalNpc } from '../is-external.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** An entity of a session that is no NPC of the game. */
export const sessionUnknownNpc: Rule = {
  code: 'session/unknown-npc',
  severity: 'warning',
  summary: 'A session has stats of an NPC that does not exist.',
  why: 'The key "npc:12" means the NPC with the id 12, and "npcPair:12:15" two of them. The game keeps the values of an NPC that it does not have and computes tiers and levels for them, but nobody ever meets that NPC; those that were meant have no such values. The NPCs of the same project count, and those of projects around it. Nothing is reported where there are no files of NPCs at all; name NPCs that live elsewhere in "externals" of statlens.config.json.',
  bad: `//- world.json
{ "id": 7, "name": "Harbour Town", "meta": { "stats_config": { "definitions": { "relationships": { "id": "relationships", "axes": [{ "name": "affinity" }] } } } } }
//- mara.npc.json
{ "id": 12, "name": "Mara" }
//- one.session.json
{ "id": 3, "scene_id": 1, "stats": { "relationships": { "npc:21": { "affinity": 42 } } } }
`,
  good: `//- world.json
{ "id": 7, "name": "Harbour Town", "meta": { "stats_config": { "definitions": { "relationships": { "id": "relationships", "axes": [{ "name": "affinity" }] } } } } }
//- mara.npc.json
{ "id": 12, "name": "Mara" }
//- one.session.json
{ "id": 3, "scene_id": 1, "stats": { "relationships": { "npc:12": { "affinity": 42 } } } }
`,
  records: ['session'],
  check: (context) => {
    const { workspace, file, config } = context;
    if (!workspace.isComplete || !workspace.npcDirectory.hasAny(file)) return;
    for (const block of context.blocks) {
      const { entityKey, legacy, stats } = block;
      if (entityKey === undefined || stats === undefined || legacy) continue;
      // Where entities and definitions have changed places, entity/wrong-depth tells.
      if (looksLikeEntityKey(block.definitionId) || isExternalNpc(config, entityKey)) continue;
      for (const id of new Set(listNpcIds(entityKey))) {
        if (workspace.index.find('npc', id, file).length > 0 || isExternalNpc(config, id)) continue;
        report(context, block, id);
      }
    }
    checkStore(context);
  },
};

/** Checks the keys of a session's object store; what else stands under them is not ours to rename or remove. */
function checkStore(context: RuleContext): void {
  const { workspace, file, config } = context;
  const seen = new Set<string>();
  for (const { entityKey = '', path: data } of context.storeBlocks) {
    const path = data.slice(0, data.lastIndexOf('components'));
    const pointer = formatPointer(path);
    const [id] = listNpcIds(entityKey);
    if (id === undefined || seen.has(pointer)) continue;
    seen.add(pointer);
    if (workspace.index.find('npc', id, file).length > 0 || isExternalNpc(config, id)) continue;
    context.report({
      path,
      part: 'key',
      message: l10n.t(
        'No NPC has the id {0}; the game keeps the stats of "{1}", but nobody ever meets that NPC',
        id,
        entityKey,
      ),
    });
  }
}

function report(context: RuleContext, block: CheckedBlock, id: number): void {
  const { path, entityKey = '' } = block;
  const entities = context.valueAt(path.slice(0, -1));
  const parts = entityKey.split(':');
  // Nobody is in a pair with himself.
  const near = (context.hasRoom ? findNearbyNpcs(context, id) : []).filter(
    ({ record }) => !parts.includes(String(record.id)),
  );
  const proposals = near.map(({ record }) => {
    const who = record.name === undefined ? '' : ` (${record.name})`;
    const key = parts.map((part) => (part === String(id) ? String(record.id) : part)).join(':');
    return { key, who };
  });
  const [only, second] = proposals;
  const question =
    only !== undefined && second === undefined ? l10n.t('; did you mean "{0}"{1}?', only.key, only.who) : '';
  const fixes: readonly Fix[] = proposals
    .filter(({ key }) => typeof entities === 'object' && entities !== null && !Object.hasOwn(entities, key))
    .map(({ key, who }) =>
      makeChoice(l10n.t('Rename to "{0}"{1}', key, who), { kind: 'rename-key', path, key }),
    );
  context.report({
    path,
    part: 'key',
    message: l10n.t(
      'No NPC has the id {0}; the game keeps the values of "{1}", but nobody ever meets that NPC{2}',
      id,
      entityKey,
      question,
    ),
    fixes: [...fixes, makeChoice(l10n.t('Remove "{0}"', entityKey), { kind: 'remove', path })],
  });
}
