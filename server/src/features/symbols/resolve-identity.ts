import type { Mention, MentionKind } from '../../model/mentions/mention.ts';
import type { RecordKind } from '../../model/records.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { DefinitionHomes } from './definition-homes.ts';
import { makeSymbol, type StatSymbol } from './stat-symbol.ts';

/** What the id of a world, NPC, instance, item, location or package means: the record that has it, seen from `file`. */
export function resolveIdentity(
  workspace: Workspace,
  homes: DefinitionHomes,
  file: SourceFile,
  { kind, name, role }: Mention,
): readonly StatSymbol[] {
  const { project, family } = file;
  const shared = { kind, name, definitionId: undefined, axis: undefined };
  if (kind === 'package') {
    const found = homes.packagesOf(file).find(({ record }) => record.id === name);
    const owner =
      found?.file === undefined && found !== undefined
        ? ({ kind: 'package', ...found } as const)
        : ({ kind: 'nobody' } as const);
    // Of several packages with one id the last counts, wherever in the family it stands.
    const scope = { project: family || project, family };
    return [makeSymbol({ ...shared, owner, isDeclared: found !== undefined, scope })];
  }
  const recordKind = RECORD_KINDS[kind];
  if (recordKind === undefined) return [];
  const owner = { kind: 'nobody' } as const;
  if (role === 'declaration')
    return [makeSymbol({ ...shared, owner, isDeclared: true, scope: { project, family } })];
  const id = kind === 'instance' ? name : Number(name);
  const found = workspace.index.find(recordKind, id, file);
  const places = found.length === 0 ? [file] : found.map((entry) => entry.file);
  const projects = new Map(places.map((place) => [place.project, place]));
  return [...projects.values()].map((place) =>
    makeSymbol({
      ...shared,
      owner,
      isDeclared: found.length > 0,
      scope: { project: place.project, family: place.family },
    }),
  );
}

/** The records that have ids of a kind. */
export const RECORD_KINDS: Readonly<Partial<Record<MentionKind, RecordKind>>> = {
  world: 'world',
  npc: 'npc',
  instance: 'character_instance',
  item: 'item',
  location: 'location',
};
