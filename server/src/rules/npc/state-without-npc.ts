import * as l10n from '@vscode/l10n';
import { findNearbyNpcs } from '../find-nearby-npcs.ts';
import { isExternalNpc } from '../is-external.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';

/** A state whose NPC is not there. */
export const npcStateWithoutNpc: Rule = {
  code: 'npc/state-without-npc',
  severity: 'warning',
  summary: 'A state belongs to an NPC that does not exist.',
  why: 'A state holds what is different about an NPC just now, and is laid over the stats of the NPC with that id. Without the NPC the game reports "npc_not_found" as soon as the stats are asked for. The NPCs of the same project count, and those of projects around it; name others in "externals" of statlens.config.json.',
  bad: `//- world.json
{ "id": 7, "name": "Harbour Town", "meta": { "stats_config": { "definitions": {} } } }
//- mara.npc.json
{ "id": 12, "name": "Mara" }
//- mara.npc_state.json
{ "npc_id": 21, "stats": {} }
`,
  good: `//- world.json
{ "id": 7, "name": "Harbour Town", "meta": { "stats_config": { "definitions": {} } } }
//- mara.npc.json
{ "id": 12, "name": "Mara" }
//- mara.npc_state.json
{ "npc_id": 12, "stats": {} }
`,
  records: ['npc_state'],
  check: (context) => {
    const { workspace, file } = context;
    if (!workspace.isComplete) return;
    for (const record of context.recordsOf('npc_state')) {
      const { npcId } = record;
      if (npcId === undefined || workspace.index.find('npc', npcId, file).length > 0) continue;
      if (isExternalNpc(context.config, npcId)) continue;
      const path = [...record.path, 'npc_id'];
      const near = (context.hasRoom ? findNearbyNpcs(context, npcId) : []).map(
        ({ record: { id, name } }) => ({
          json: String(id),
          label: name === undefined ? String(id) : `${id} (${name})`,
        }),
      );
      const [only, second] = near;
      const question =
        only !== undefined && second === undefined ? l10n.t('; did you mean {0}?', only.label) : '';
      context.report({
        path,
        message: l10n.t(
          'No NPC has the id {0}, so there are no stats for this state to override; the game answers "npc_not_found"{1}',
          npcId,
          question,
        ),
        fixes: near.map(({ json, label }) =>
          makeChoice(l10n.t('Change to {0}', label), { kind: 'replace-value', path, json }),
        ),
      });
    }
  },
};
