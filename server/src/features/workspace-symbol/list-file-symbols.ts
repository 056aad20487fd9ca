import * as l10n from '@vscode/l10n';
import type { SymbolKind } from 'vscode-languageserver-types';
import type { JsonPath } from '../../base/json-pointer.ts';
import { listDefinitionMentions } from '../../model/mentions/definition-mentions.ts';
import type { FileRecord } from '../../model/records.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { OUTLINE_KINDS } from '../document-symbol/outline-node.ts';

/** A symbol that can be searched for by its name. */
export interface ListedSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  /** Says what it belongs to; of thousands, few are shown. */
  readonly describeContainer: () => string;
  readonly uri: string;
  /** The value or, for a definition, the key that names it. */
  readonly path: JsonPath;
  readonly part: 'key' | 'value';
}

/** The NPCs, definitions, axes, tiers and levels that a file declares. */
export function listFileSymbols(file: SourceFile): readonly ListedSymbol[] {
  const listed: ListedSymbol[] = [];
  for (const record of file.records) {
    if (record.kind === 'npc') addNpc(listed, file, record);
    else if (record.kind === 'world' || record.kind === 'stat_package') addParts(listed, file, record);
  }
  return listed;
}

function addNpc(
  listed: ListedSymbol[],
  { uri }: SourceFile,
  npc: Extract<FileRecord, { kind: 'npc' }>,
): void {
  const { id } = npc;
  const describeContainer = () => (id === undefined ? l10n.t('NPC') : l10n.t('NPC {0}', id));
  const name = npc.name ?? describeContainer();
  const path = npc.name === undefined ? npc.path : [...npc.path, 'name'];
  listed.push({ name, kind: OUTLINE_KINDS.entity, describeContainer, uri, path, part: 'value' });
}

function addParts(
  listed: ListedSymbol[],
  { uri }: SourceFile,
  record: Extract<FileRecord, { kind: 'world' | 'stat_package' }>,
): void {
  const home =
    record.kind === 'world' ? (record.name ?? 'stats_config') : (record.id ?? l10n.t('stat package'));
  const source = record.kind === 'world' ? record.config : record;
  for (const { kind, role, name, path, part, definitionId } of source ? listDefinitionMentions(source) : []) {
    // The id of a definition stands there twice; the key is what counts.
    if (role !== 'declaration' || (kind === 'definition' && part === 'value')) continue;
    if (kind !== 'definition' && kind !== 'axis' && kind !== 'tier' && kind !== 'level') continue;
    const describeContainer = () => (definitionId === undefined ? home : `${definitionId}, ${home}`);
    listed.push({ name, kind: OUTLINE_KINDS[kind], describeContainer, uri, path, part });
  }
}
