import * as l10n from '@vscode/l10n';
import type { NpcStateRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import { haveStatesOwnNpcs } from '../idle-conditions.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** Several states of one NPC. */
export const npcDuplicateState: Rule = {
  code: 'npc/duplicate-state',
  severity: 'warning',
  summary: 'An NPC has more than one state.',
  why: 'The game keeps one state per NPC, for all sessions and worlds together. Of several only one can be imported, and which one that is depends on the database, not on the files. Stat Lens computes with the one whose file comes first by name. Put what belongs together into one state.',
  bad: `//- mara.npc.json
{ "id": 12, "name": "Mara" }
//- morning.npc_state.json
{ "npc_id": 12, "stats": { "skills": { "strength": 40 } } }
//- night.npc_state.json
{ "npc_id": 12, "stats": { "skills": { "strength": 60 } } }
`,
  good: `//- mara.npc.json
{ "id": 12, "name": "Mara" }
//- night.npc_state.json
{ "npc_id": 12, "stats": {} }
`,
  records: ['npc_state'],
  isIdle: haveStatesOwnNpcs,
  check: (context) => {
    const { index } = context.workspace;
    const known = new Map<number, readonly Indexed<NpcStateRecord>[]>();
    for (const record of context.recordsOf('npc_state')) {
      const { npcId } = record;
      if (npcId === undefined) continue;
      const states = known.get(npcId) ?? index.find('npc_state', npcId, context.file);
      known.set(npcId, states);
      if (states.length > 1) report(context, record, npcId, states);
    }
  },
};

const MOST_RELATED = 5;

function report(
  context: RuleContext,
  record: NpcStateRecord,
  npcId: number,
  states: readonly Indexed<NpcStateRecord>[],
): void {
  const { workspace, file } = context;
  const others = context.hasRoom ? states.filter((entry) => entry.record !== record) : [];
  const name = workspace.index.find('npc', npcId, file)[0]?.record.name;
  const who = name === undefined ? l10n.t('NPC {0}', npcId) : JSON.stringify(name);
  const count = others.length === 1 ? l10n.t('another state') : l10n.t('{0} more states', others.length);
  const used = states[0]?.record === record ? l10n.t('this one') : l10n.t('another one');
  const { path } = record;
  context.report({
    path: [...path, 'npc_id'],
    message: l10n.t(
      '{0} has {1}; the game keeps one, and nobody can tell which (Stat Lens computes with {2})',
      who,
      count,
      used,
    ),
    related: others.slice(0, MOST_RELATED).map((other) => ({
      uri: other.file.uri,
      path: [...other.record.path, 'npc_id'],
      message: l10n.t('Another state of {0}', who),
    })),
    // A file of its own is not for us to delete.
    fixes: path.length === 0 ? [] : [makeChoice(l10n.t('Remove this state'), { kind: 'remove', path })],
  });
}
