import * as l10n from '@vscode/l10n';
import type { FileRecord } from '../../model/records.ts';
import { listDerivations } from '../../model/stat-derivations.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { outlineDefinitions } from './outline-definitions.ts';
import { OUTLINE_KINDS, type OutlineNode } from './outline-node.ts';
import { outlineStats } from './outline-stats.ts';

/** A record of a file with what is in it. */
export function outlineRecord(workspace: Workspace, file: SourceFile, record: FileRecord): OutlineNode {
  const { path } = record;
  if (record.kind === 'world') {
    return {
      name: record.name ?? 'stats_config',
      detail: record.id === undefined ? undefined : l10n.t('world {0}', record.id),
      kind: OUTLINE_KINDS.world,
      path,
      namePath: record.name === undefined ? undefined : [...path, 'name'],
      children: record.config === undefined ? [] : outlineDefinitions(record.config),
    };
  }
  if (record.kind === 'stat_package') {
    const derivations = listDerivations(record).map((derivation) => ({
      name: derivation.id ?? '',
      detail: derivation.target === undefined ? undefined : l10n.t('computes {0}', derivation.target),
      kind: OUTLINE_KINDS.derivation,
      path: derivation.path,
      namePath: [...derivation.path, 'id'],
    }));
    return {
      name: record.id ?? '',
      detail: l10n.t('stat package'),
      kind: OUTLINE_KINDS.package,
      path,
      namePath: [...path, 'id'],
      children: [...outlineDefinitions(record), ...derivations],
    };
  }
  const [name, detail] = nameEntity(record);
  const children = outlineStats(workspace, file, record);
  return { name, detail, kind: OUTLINE_KINDS.entity, path, namePath: [...path, 'name'], children };
}

function nameEntity(
  record: Exclude<FileRecord, { kind: 'world' | 'stat_package' }>,
): [name: string, detail: string | undefined] {
  if (record.kind === 'npc_state') return [l10n.t('state of NPC {0}', record.npcId ?? '?'), undefined];
  const word = WORDS[record.kind]();
  const named = `${word} ${record.id ?? ''}`.trim();
  const name = record.kind === 'session' ? undefined : record.name;
  return name === undefined ? [named, undefined] : [name, named];
}

const WORDS = {
  npc: () => l10n.t('NPC'),
  session: () => l10n.t('session'),
  character_instance: () => l10n.t('character instance'),
  item: () => l10n.t('item'),
  location: () => l10n.t('location'),
} as const;
