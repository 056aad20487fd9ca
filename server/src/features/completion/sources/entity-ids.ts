import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { relativePath } from '../../../base/uri.ts';
import { KNOWN_TYPES, SINGLE_KEYS } from '../../../rules/entity-key.ts';
import { type Body, textHole } from '../body.ts';
import { findStatPlace } from '../find-stat-place.ts';
import { listFamilyWorlds } from '../known-stats.ts';
import { makeNpcRoster, nextNpcId, type RosterEntry } from '../npc-roster.ts';
import type { Place } from '../place.ts';
import { type Proposal, RANK } from '../proposal.ts';

/** How many of thousands are proposed at once; more typing finds the others. */
export const MOST_ENTITIES = 100;

/** The ids of worlds, NPCs and character instances where files name them, and the keys of entities in sessions. */
export function proposeEntityIds(place: Place): readonly Proposal[] {
  if (place.slot.part === 'key') return proposeEntityKeys(place);
  const owner = place.owners.at(-1);
  const [key, ...deeper] = owner?.steps ?? [];
  if (deeper.length > 0 || owner === undefined) return [];
  if (key === 'world_id') return proposeWorlds(place);
  if (key === 'npc_id' && owner.of === 'npc_state') return proposeNpcIds(place);
  if (key === 'id' && owner.of === 'npc' && place.file.kind.id === 'npc') return [proposeFreeId(place)];
  return key === 'character_instance_id' ? proposeInstances(place) : [];
}

function proposeFreeId(place: Place): Proposal {
  const id = nextNpcId(place);
  return {
    label: String(id),
    kind: CompletionItemKind.Value,
    detail: l10n.t('a free id'),
    rank: RANK.own,
    body: id,
  };
}

function proposeWorlds(place: Place): readonly Proposal[] {
  return listFamilyWorlds(place).flatMap(({ file, record: { id, name } }) => {
    if (id === undefined || id === 0) return [];
    const detail = name ?? relativePath(place.file.project, file.uri);
    return [
      {
        label: String(id),
        kind: CompletionItemKind.Reference,
        detail,
        rank: RANK.own,
        filter: `${id} ${detail}`,
        body: id,
      },
    ];
  });
}

function proposeNpcIds(place: Place): readonly Proposal[] {
  return findEntities(place, 'npc', String).map((entry) => ({
    ...describeEntity(place, entry),
    label: String(entry.record.id),
    body: entry.record.id ?? null,
  }));
}

function proposeInstances(place: Place): readonly Proposal[] {
  return findEntities(place, 'character_instance', String).map((entry) => ({
    ...describeEntity(place, entry),
    label: String(entry.record.id),
    body: entry.record.id ?? null,
  }));
}

/** In a session below a definition: `npc:12` and what else there may be (docs/stat-system.md, 6). */
function proposeEntityKeys(place: Place): readonly Proposal[] {
  if (findStatPlace(place)?.at !== 'entities' && !isStore(place)) return [];
  const body: Body = { open: '{}', hole: 1 };
  const taken = place.listTaken();
  const npcs = findEntities(place, 'npc', (id) => `npc:${id}`, taken).map((entry) => ({
    ...describeEntity(place, entry),
    label: `npc:${entry.record.id}`,
    entries: [[`npc:${entry.record.id}`, body] as const],
  }));
  const singles = SINGLE_KEYS.map((key) => ({
    label: key,
    kind: CompletionItemKind.Constant,
    rank: RANK.whole,
    entries: [[key, body] as const],
  }));
  return [...npcs, ...singles, ...(isStore(place) ? [] : proposeTypes())];
}

/** Says whether the slot is in the object store of a session, where NPCs are. */
function isStore(place: Place): boolean {
  const steps = place.findOwner('session')?.steps ?? [];
  return steps.join('/') === 'flags/gameObjects/objects';
}

/** Keys of which the name is somebody's own; nothing is offered for it, for one could be taken. */
function proposeTypes(): readonly Proposal[] {
  return KNOWN_TYPES.filter((type) => type === 'faction' || type === 'player').map((type) => ({
    label: `${type}:…`,
    kind: CompletionItemKind.Snippet,
    rank: RANK.whole,
    filter: `${type}:`,
    entries: [[textHole(1, `${type}:name`), { open: '{}', hole: 2 }] as const],
  }));
}

/** Those whose id or name goes with what is typed. */
function findEntities(
  { workspace, file, slot }: Place,
  kind: RosterEntry['record']['kind'],
  write: (id: number | string) => string,
  taken: ReadonlySet<string> = new Set(),
): readonly RosterEntry[] {
  const typed = slot.typed.trim().toLowerCase();
  const found: RosterEntry[] = [];
  for (const entry of workspace.derive(makeNpcRoster).listAround(file)) {
    const { record } = entry;
    if (record.kind !== kind || record.id === undefined) continue;
    const id = write(record.id);
    if (taken.has(id)) continue;
    const fits =
      typed === '' ||
      id.startsWith(typed) ||
      record.name?.toLowerCase().includes(typed.replace(/^npc:?/, ''));
    if (!fits) continue;
    found.push(entry);
    // One more than is shown tells that there are more.
    if (found.length > MOST_ENTITIES) break;
  }
  return found;
}

function describeEntity(place: Place, { file, record }: RosterEntry) {
  const where = relativePath(place.file.project, file.uri);
  const detail = record.name ?? where;
  const id = record.kind === 'npc' ? `npc:${record.id}` : String(record.id);
  return {
    kind: CompletionItemKind.Reference,
    detail,
    rank: RANK.own,
    filter:
      place.slot.part === 'value' && record.kind === 'npc' ? `${record.id} ${detail}` : `${id} ${detail}`,
    ...(record.kind === 'npc' && record.id !== undefined
      ? { lookUp: { uri: file.uri, npc: record.id } }
      : { words: [where] }),
  };
}
