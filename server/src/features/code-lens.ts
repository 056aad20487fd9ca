import * as l10n from '@vscode/l10n';
import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { FileRecord, WorldRecord } from '../model/records.ts';
import { COMMANDS, type CommandName } from '../protocol/commands.ts';
import type { MembersParams } from '../protocol/members.ts';
import type { LensKind } from '../protocol/switches.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { KeptPlaces } from './code-lens/kept-places.ts';
import type { LensPlace } from './code-lens/lens-place.ts';
import { listPlaces } from './code-lens/list-places.ts';
import { describePopulation, describeUsage } from './code-lens/population-title.ts';
import { type LensData, readLensData } from './code-lens/read-subject.ts';
import { describeBlock, describeLevels, describeReading } from './code-lens/stats-title.ts';
import { findRecordAround } from './find-record-around.ts';
import { toRange } from './to-range.ts';

/**
 * Where a file has lenses; what they tell is found out when an editor shows them (see `resolveCodeLens`). Over every NPC its
 * levels; over every stat block of NPCs, states and sessions the effective stats; over every definition of a world who uses
 * it, and over each axis, tier and level who has it; over legacy blocks the offer to migrate them. While the JSON is broken
 * the same lenses stay as before.
 */
export async function listCodeLenses(
  workspace: Workspace,
  file: SourceFile,
  isWanted: (kind: LensKind) => boolean,
): Promise<CodeLens[]> {
  const located = await workspace.locate(file.uri);
  if (located === undefined) return [];
  return findPlaces(workspace, file, located)
    .filter(({ subject }) => isWanted(subject.kind))
    .map(({ subject, span }) => {
      const data: LensData = { ...subject, uri: file.uri };
      return { range: toRange(located, span), data };
    });
}

function findPlaces(workspace: Workspace, file: SourceFile, located: LocatedText): readonly LensPlace[] {
  const kept = KeptPlaces.of(workspace);
  const { text } = located;
  const isWhole =
    !file.syntaxProblems.some(({ code }) => code === 'syntax/invalid-json') || isReadable(located);
  if (!isWhole) return kept.find(file.uri, text) ?? listPlaces(file, located);
  const places = listPlaces(file, located);
  kept.keep(file.uri, text, places);
  return places;
}

/** Comments and trailing commas may be wrong in a file, and leave no doubt about what it says. */
function isReadable(located: LocatedText): boolean {
  try {
    JSON.parse(located.scan().strict);
    return true;
  } catch {
    return false;
  }
}

/** Says whether all entities must be counted before the lens is resolved. */
export function needsPopulation({ data }: CodeLens): boolean {
  const kind = readLensData(data)?.kind;
  return kind === 'population' || kind === 'usage';
}

/**
 * A lens with its title, and with a command where it is one of those that the client has. Undefined when it is no lens of
 * ours.
 */
export function resolveCodeLens(
  workspace: Workspace,
  lens: CodeLens,
  commands: ReadonlySet<CommandName>,
): CodeLens | undefined {
  const data = readLensData(lens.data);
  if (data === undefined) return undefined;
  const file = workspace.getFile(data.uri);
  const record = file && findRecordAround(file, data.path);
  // The file may have changed or gone since the lens was made; whoever shows it will ask for new ones.
  if (file === undefined || record === undefined) return { ...lens, command: { title: '…', command: '' } };
  return { ...lens, command: makeCommand(workspace, { file, record, data, lens, commands }) };
}

interface Resolving {
  readonly file: SourceFile;
  readonly record: FileRecord;
  readonly data: LensData;
  readonly lens: CodeLens;
  readonly commands: ReadonlySet<CommandName>;
}

function makeCommand(workspace: Workspace, { file, record, data, lens, commands }: Resolving): Command {
  const make = (title: string, command: CommandName, ...args: readonly unknown[]): Command =>
    commands.has(command) ? { title, command, arguments: [...args] } : { title, command: '' };
  if (data.kind === 'migration') return make(l10n.t('Migrate to stats'), COMMANDS.migrateFile, file.uri);
  if (data.kind === 'npcLevels') {
    return make(describeLevels(workspace, file, record), COMMANDS.showEffectiveStats, file.uri);
  }
  if (record.kind !== 'world' || data.definitionId === undefined) {
    return make(describeBlock(workspace, file, record, data), COMMANDS.showEffectiveStats, file.uri);
  }
  const params: MembersParams = { ...data, definitionId: data.definitionId };
  const title = describeWorldPart(workspace, file, record, data);
  return make(title, COMMANDS.showReferences, file.uri, lens.range.start, params);
}

function describeWorldPart(
  workspace: Workspace,
  file: SourceFile,
  record: WorldRecord,
  data: LensData,
): string {
  if (!workspace.isComplete) return describeReading();
  if (data.kind === 'population') return describePopulation(workspace, { file, record }, data);
  return describeUsage(workspace, { file, record }, data.definitionId ?? '');
}
