import * as l10n from '@vscode/l10n';
import type { Fix, Report } from '../base/problem.ts';
import type { CharacterInstanceRecord, NpcRecord, SessionRecord, WorldRecord } from '../model/records.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { WorldResolution } from '../workspace/world-resolver.ts';
import { makeChoice } from './make-fix.ts';
import type { RuleContext } from './rule-context.ts';

/** What lives in a world of its own choosing; items and locations are in all of them, a state is where its NPC is. */
type Inhabitant = NpcRecord | SessionRecord | CharacterInstanceRecord;

/** The kinds of record that live in a world of their own choosing. */
export const INHABITANTS = ['npc', 'session', 'character_instance'] as const;

/** An NPC, session or character instance whose world cannot be told, and why. */
export interface Worldless {
  readonly record: Inhabitant;
  readonly reason: 'unknown-id' | 'ambiguous' | 'none';
  readonly candidates: readonly Indexed<WorldRecord>[];
}

/** What the game does with stats of no world, as the end of a message; what stands in the old place, it does not read yet. */
export function tellLeftRaw(place?: Pick<Report, 'path'>): string {
  return place?.path.at(-1) === 'relationships'
    ? l10n.t('once they are migrated, the game leaves them as they are, without tiers and level')
    : l10n.t('the game leaves the stats as they are, without tiers and level');
}

const MOST_OFFERS = 3;

/** The records of the file whose world cannot be told for this reason; none until all files were read once. */
export function listWorldless(context: RuleContext, reason: Worldless['reason']): readonly Worldless[] {
  if (!context.workspace.isComplete) return [];
  return context.file.records.flatMap((record) => {
    if (record.kind !== 'npc' && record.kind !== 'session' && record.kind !== 'character_instance') return [];
    const resolution: WorldResolution = context.workspace.worlds.resolve(context.file, record);
    if (resolution.world !== undefined || resolution.reason !== reason) return [];
    return [{ record, reason, candidates: resolution.candidates }];
  });
}

/** Where to say that a record's world cannot be told: its `world_id`, else its stats; undefined when it has neither. */
export function findWorldPlace(
  context: RuleContext,
  record: Inhabitant,
): Pick<Report, 'path' | 'part'> | undefined {
  if (record.worldId !== undefined) return { path: [...record.path, 'world_id'] };
  const block = context.blocks.find((candidate) => candidate.record === record);
  if (block === undefined) return undefined;
  return { path: [...record.path, block.legacy ? 'relationships' : 'stats'], part: 'key' };
}

/** The worlds that a file may mean: those of its project and of the projects around it; the id 0 means none. */
export function listNearWorlds(context: RuleContext): readonly Indexed<WorldRecord>[] {
  const { project, family } = context.file;
  return context.workspace.index
    .worlds()
    .filter(({ record }) => record.id !== 0)
    .filter(({ file }) => file.project === project || (family !== '' && file.family === family));
}

/** Offers to name one of these worlds; an id that several have would name none of them. */
export function offerWorlds(
  { path, worldId }: Inhabitant,
  worlds: readonly Indexed<WorldRecord>[],
): readonly Fix[] {
  const shared = new Set<number | undefined>();
  const seen = new Set<number | undefined>([undefined, 0, worldId]);
  for (const { record } of worlds) (seen.has(record.id) ? shared : seen).add(record.id);
  return worlds
    .filter(({ record: { id } }) => !shared.has(id))
    .slice(0, MOST_OFFERS)
    .map(({ record: { id, name } }) => {
      const title = l10n.t(
        'Set "world_id" to {0}{1}',
        String(id),
        name === undefined ? '' : `, ${JSON.stringify(name)}`,
      );
      // A "world_id" that is null or text counts for none, but its key is there.
      return makeChoice(title, { kind: 'set-member', path, key: 'world_id', json: String(id) });
    });
}

/** The worlds among which one cannot choose, for people to look at. */
export function relateWorlds(worlds: readonly Indexed<WorldRecord>[]): Report['related'] {
  return worlds.slice(0, MOST_OFFERS).map(({ file, record }) => ({
    uri: file.uri,
    path: record.path,
    message: l10n.t('World {0}', nameWorld(record)),
  }));
}

function nameWorld({ id, name }: WorldRecord): string {
  return name === undefined ? String(id ?? l10n.t('without name')) : JSON.stringify(name);
}
