import * as l10n from '@vscode/l10n';
import type { Position, Range } from 'vscode-languageserver-types';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, ownMember } from '../base/json-value.ts';
import type { FileRecord, WorldRecord } from '../model/records.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describePath } from './describe-path.ts';
import { findRecordAround } from './find-record-around.ts';
import { toRange } from './to-range.ts';

/** A place in the file of a world. */
export interface WorldPlace {
  readonly uri: string;
  readonly range: Range;
}

/**
 * The world in force at a place of a file: at the definition that the place belongs to when the world writes it, else at
 * its stats_config, else at its start. A sentence says why when no world is in force.
 */
export async function findWorldPlace(
  workspace: Workspace,
  file: SourceFile,
  position: Position | undefined,
): Promise<WorldPlace | string> {
  const located = await workspace.locate(file.uri);
  const path = position && located?.pathAt(located.lines().offsetAt(position))?.path;
  const record = (path && findRecordAround(file, path)) ?? file.records[0];
  if (record === undefined) return l10n.t('{0} belongs to no world.', describePath(file.uri));
  const { world, reason } = workspace.worlds.resolve(file, record);
  if (world === undefined) return `${describePath(file.uri)}: ${REASONS[reason]()}`;
  const text = await workspace.locate(world.file.uri);
  if (text === undefined) return l10n.t('{0} cannot be read.', describePath(world.file.uri));
  const target = findTarget(world.record, path && findDefinitionId(record, path.slice(record.path.length)));
  return { uri: world.file.uri, range: toRange(text, text.spanOf(target, 'key')) };
}

const REASONS = {
  'unknown-id': () => l10n.t('there is no world with its world_id.'),
  ambiguous: () => l10n.t('several worlds may be meant, so none is in force.'),
  none: () => l10n.t('there is no world here.'),
} as const;

/** The members of entities that hold something by definition. */
const STATS_SECTIONS: readonly string[] = ['stats', 'stats_metadata'];

/** The definition that a place is about; `steps` lead to it from the record. */
function findDefinitionId({ kind }: FileRecord, steps: JsonPath): string | undefined {
  if (kind === 'session' && steps[0] === 'relationships') return 'relationships';
  const isConfig = kind === 'world' || kind === 'stat_package';
  const section = steps.findIndex((step, i) =>
    isConfig ? step === 'definitions' : i === 0 && STATS_SECTIONS.includes(String(step)),
  );
  const id = section < 0 ? undefined : steps[section + 1];
  return typeof id === 'string' ? id : undefined;
}

function findTarget({ path, config }: WorldRecord, definitionId: string | undefined): JsonPath {
  if (config === undefined) return path;
  const definitions = isJsonObject(config.value) ? ownMember(config.value, 'definitions') : undefined;
  const isWritten =
    definitionId !== undefined && isJsonObject(definitions) && Object.hasOwn(definitions, definitionId);
  return isWritten ? [...config.path, 'definitions', definitionId] : config.path;
}
