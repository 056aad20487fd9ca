import * as l10n from '@vscode/l10n';
import type { EditOperation, Fix } from '../../base/problem.ts';
import type { NpcRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import { haveNpcsOwnIds } from '../idle-conditions.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** Two NPCs of one project that have the same id. */
export const npcDuplicateId: Rule = {
  code: 'npc/duplicate-id',
  severity: 'warning',
  summary: 'Two NPCs have the same id.',
  why: 'States name their NPC by its id ("npc_id"), sessions as "npc:<id>". The game keeps one NPC per id, so one of the two is lost when both are imported; until then nobody can tell whom the state of that id belongs to.',
  bad: `//- mara.npc.json
{ "id": 12, "name": "Mara" }
//- bram.npc.json
{ "id": 12, "name": "Bram" }
`,
  good: `//- mara.npc.json
{ "id": 12, "name": "Mara" }
//- bram.npc.json
{ "id": 13, "name": "Bram" }
`,
  records: ['npc'],
  isIdle: haveNpcsOwnIds,
  check: (context) => {
    const known = new Map<number, readonly Indexed<NpcRecord>[]>();
    for (const record of context.recordsOf('npc')) {
      if (record.id === undefined) continue;
      const namesakes = known.get(record.id) ?? context.workspace.index.find('npc', record.id, context.file);
      known.set(record.id, namesakes);
      if (namesakes.length > 1) report(context, record, namesakes);
    }
  },
};

const MOST_RELATED = 5;

function report(context: RuleContext, record: NpcRecord, namesakes: readonly Indexed<NpcRecord>[]): void {
  const { id = 0, path } = record;
  const others = context.hasRoom ? namesakes.filter((entry) => entry.record !== record) : [];
  const related = others.slice(0, MOST_RELATED).map((other) => ({
    uri: other.file.uri,
    path: [...other.record.path, findIdKey(other.record, other.file.kind.id)],
    message: l10n.t('{0} has the id {1} as well', other.record.name ?? l10n.t('The other NPC'), id),
  }));
  const name = others[0]?.record.name;
  const who = name === undefined ? l10n.t('another NPC') : `"${name}"`;
  const more = others.length > 1 ? l10n.t(' and {0} more', others.length - 1) : '';
  context.report({
    path: [...path, findIdKey(record, context.file.kind.id)],
    message: l10n.t(
      'The id {0} is also that of {1}{2}; states and sessions that name it cannot tell them apart',
      id,
      who,
      more,
    ),
    related,
    fixes: [offerFreeId(context, record)],
  });
}

/** Offers an id that nobody has. What names the old one then means the other NPC. */
function offerFreeId({ workspace, file }: RuleContext, { id = 0, path }: NpcRecord): Fix {
  const operations = (): readonly EditOperation[] => {
    // Looked for only when someone asks: in a large game the next free id may be far away.
    let free = Math.max(id, 0) + 1;
    while (workspace.index.find('npc', free, file).length > 0) free++;
    return [
      { kind: 'replace-value', path: [...path, findIdKey({ path }, file.kind.id)], json: String(free) },
    ];
  };
  return { title: l10n.t('Change to the next free id'), safe: false, operations };
}

/** The member that holds an NPC's id; a bundle calls it otherwise. */
function findIdKey(record: Pick<NpcRecord, 'path'>, kind: string): string {
  return kind === 'project_bundle' && record.path.length > 0 ? 'source_id' : 'id';
}
