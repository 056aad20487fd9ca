import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import { TIER_SUFFIX } from '../../model/mentions/block-mentions.ts';
import { listDefinitionMentions } from '../../model/mentions/definition-mentions.ts';
import type { Located } from '../../model/records.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { placeDerivedAxes } from './declared-place.ts';
import { listResults } from './list-derived.ts';
import type { StatPlace } from './stat-place.ts';
import type { StatSubject } from './stat-subject.ts';

/** What a stat feeds: its tiers (of an entity the one it has), the levels that ask for it, and the axes derived from it. */
export function listFed(workspace: Workspace, subject: StatSubject): readonly StatPlace[] {
  return [
    ...listWritten(workspace, subject).flatMap(([file, source]) => listParts(file, source, subject)),
    ...placeDerivedAxes(workspace, subject, listResults(workspace, subject)),
  ];
}

/** Where the definition is written: in its world or package and, over that, in the overlay of the entity's world. */
function listWritten(
  workspace: Workspace,
  { symbol: { owner }, file, occurrence: { record } }: StatSubject,
): readonly (readonly [SourceFile, Located])[] {
  const found = new Map<Located, SourceFile>();
  const world = owner.kind === 'world' ? owner.world : record && workspace.worlds.resolve(file, record).world;
  if (owner.kind === 'package' && owner.file !== undefined) found.set(owner.record, owner.file);
  if (world?.record.config !== undefined) found.set(world.record.config, world.file);
  return [...found].map(([located, home]) => [home, located] as const);
}

function listParts(file: SourceFile, source: Located, subject: StatSubject): readonly StatPlace[] {
  const { definitionId, axis, effective } = subject;
  const tier = effective && ownMember(effective.stats, `${axis}${TIER_SUFFIX}`);
  return listDefinitionMentions(source).flatMap((mention): StatPlace[] => {
    if (mention.kind !== 'axis' || mention.name !== axis || mention.definitionId !== definitionId) return [];
    if (mention.role === 'declaration') return [];
    const isTier = mention.part === 'value';
    const path = [...mention.path.slice(0, isTier ? -1 : -2), 'id'];
    const id = readAt(source, path);
    if (typeof id !== 'string' || (isTier && effective !== undefined && id !== tier)) return [];
    const kind = isTier ? 'tier' : 'level';
    return [
      {
        name: id,
        detail: isTier ? l10n.t('tier of {0}', definitionId) : l10n.t('level of {0}', definitionId),
        kind,
        uri: file.uri,
        path,
        part: 'value',
      },
    ];
  });
}

function readAt(source: Located, path: JsonPath): JsonValue | undefined {
  let value: JsonValue | undefined = source.value;
  for (const step of path.slice(source.path.length)) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isJsonObject(value) ? ownMember(value, String(step)) : undefined;
  }
  return value;
}
