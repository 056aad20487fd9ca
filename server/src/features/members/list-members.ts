import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { computeEffectiveSession } from '../../effective/effective-session.ts';
import { type CensusPart, type Resident, Residents } from '../../effective/residents.ts';
import type { WorldRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { isInPart } from './is-in-part.ts';

/** An entity, and where its stats under the definition stand. */
export interface Member {
  /** Plain text of the file: the name of an NPC, or the key of an entity. */
  readonly name: string;
  readonly uri: string;
  /** The way to its block of values, or to what it has instead. */
  readonly path: JsonPath;
}

/** The first `most` entities of a world that are in a part, in the order of files. */
export function listMembers(
  workspace: Workspace,
  world: Indexed<WorldRecord>,
  definitionId: string,
  part: CensusPart,
  most: number,
): readonly Member[] {
  const residents = Residents.of(workspace).listMembers(world, definitionId, part, most);
  return residents.flatMap((resident) => listIn(workspace, resident, definitionId, part)).slice(0, most);
}

function listIn(
  workspace: Workspace,
  { file, record }: Resident,
  definitionId: string,
  part: CensusPart,
): Member[] {
  if (record.kind === 'npc') {
    const name =
      record.name ?? (record.id === undefined ? l10n.t('NPC without id') : l10n.t('NPC {0}', record.id));
    return [{ name, uri: file.uri, path: [...record.path, 'stats', definitionId] }];
  }
  return computeEffectiveSession(workspace, { file, record })
    .filter((stats) => stats.definitionId === definitionId && isInPart(stats, part))
    .map(({ entityKey = '', layers }) => ({
      name: entityKey,
      uri: file.uri,
      path: layers[0]?.path ?? record.path,
    }));
}
