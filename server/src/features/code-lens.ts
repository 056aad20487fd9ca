import type { CodeLens } from 'vscode-languageserver-types';
import type { JsonPath } from '../base/json-pointer.ts';
import { lazy } from '../base/lazy.ts';
import { type EffectiveEntity, findEntityOfRecord } from '../effective/effective-entity.ts';
import { computeEffectiveNpc } from '../effective/effective-npc.ts';
import { computeEffectiveSession } from '../effective/effective-session.ts';
import type { EffectiveStats, LayerKind } from '../effective/effective-stats.ts';
import { explainEffective } from '../effective/explain-effective.ts';
import type { FileRecord } from '../model/records.ts';
import { COMMANDS } from '../protocol.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listLegacyPlaces } from './list-legacy-places.ts';
import { type LensPlace, listLensPlaces } from './list-lens-places.ts';
import { summarizeEffective } from './summarize-effective.ts';
import { toRange } from './to-range.ts';

/**
 * A lens above every stat block of NPCs, states and sessions with the effective stats, and one above legacy blocks that
 * migrates them. They stand where the keys are found in the text, so they stay while the JSON is broken elsewhere.
 */
export async function listCodeLenses(workspace: Workspace, file: SourceFile): Promise<CodeLens[]> {
  const located = await workspace.locate(file.uri);
  if (located === undefined) return [];
  return file.records.flatMap((record) => [
    ...listMigrationLenses(file, record, located),
    ...listSummaryLenses(workspace, file, record, located),
  ]);
}

function listMigrationLenses(file: SourceFile, record: FileRecord, located: LocatedText): CodeLens[] {
  const [place] = listLegacyPlaces(record);
  return makeLens(located, place, 'Migrate to stats', COMMANDS.migrateFile, file);
}

function listSummaryLenses(
  workspace: Workspace,
  file: SourceFile,
  record: FileRecord,
  located: LocatedText,
): CodeLens[] {
  const places = listLensPlaces(located, record);
  if (places.length === 0) return [];
  const entity = findEntityOfRecord(workspace, file, record);
  const findStats = makeStatsFinder(workspace, entity);
  return places.flatMap((place) => {
    const title = describePlace(
      workspace,
      record,
      place,
      entity === undefined ? 'unknown' : findStats(place),
    );
    return makeLens(located, place.path, title, COMMANDS.showEffectiveStats, file);
  });
}

function describePlace(
  workspace: Workspace,
  record: FileRecord,
  place: LensPlace,
  effective: EffectiveStats | 'unknown' | undefined,
): string {
  if (effective === undefined) return 'no values';
  const isMissing = effective === 'unknown' || effective.raw === 'no-world';
  // Until all files were read once, nobody can say that there is no world or no NPC.
  if (isMissing && !workspace.isComplete) return 'reading the project…';
  if (effective === 'unknown') return describeMissingNpc(record);
  return summarizeEffective(effective, explainEffective(workspace, effective), homeLayer(record, place));
}

/** Finds the effective stats of one block; a session's are computed once for all its blocks. */
function makeStatsFinder(
  workspace: Workspace,
  entity: EffectiveEntity | undefined,
): (place: LensPlace) => EffectiveStats | undefined {
  if (entity === undefined) return () => undefined;
  if (entity.kind === 'npc') {
    return ({ definitionId }) => computeEffectiveNpc(workspace, entity.parts, definitionId);
  }
  const keyOf = (place: Pick<EffectiveStats, 'definitionId' | 'entityKey'>) =>
    JSON.stringify([place.definitionId, place.entityKey]);
  const all = lazy(
    () => new Map(computeEffectiveSession(workspace, entity.session).map((stats) => [keyOf(stats), stats])),
  );
  return (place) => all().get(keyOf(place));
}

function homeLayer(record: FileRecord, { legacy }: LensPlace): LayerKind {
  if (record.kind === 'npc') return 'base';
  if (record.kind === 'npc_state') return 'runtime';
  return legacy ? 'legacy' : 'session';
}

function describeMissingNpc(record: FileRecord): string {
  const id = record.kind === 'npc_state' ? record.npcId : undefined;
  return id === undefined ? 'no npc_id' : `no NPC with the id ${id}`;
}

function makeLens(
  located: LocatedText,
  path: JsonPath | undefined,
  title: string,
  command: string,
  file: SourceFile,
): CodeLens[] {
  const span = path && located.memberKeySpan(path);
  if (span === undefined) return [];
  return [{ range: toRange(located, span), command: { title, command, arguments: [file.uri] } }];
}
