import * as l10n from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, ownMember } from '../../base/json-value.ts';
import type { EditOperation } from '../../base/problem.ts';
import { baseName, isBelow, joinUri, parentUri } from '../../base/uri.ts';
import { findNpcParts, type NpcParts } from '../../effective/effective-npc.ts';
import { type LocatedText, spanOfNode } from '../../syntax/located-text.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { fillTemplate } from './new-file-text.ts';
import type { RefactorContext, Refactoring, RefactorStep } from './refactoring.ts';

/** What moves: members of an NPC's block under one definition. */
interface Move {
  readonly npcId: number;
  /** The way to the block. */
  readonly block: JsonPath;
  readonly definitionId: string;
  readonly keys: readonly string[];
  readonly title: string;
}

/**
 * Moves a value of an NPC, or all of a definition, to the NPC's state, which is made where there is none. The game lays
 * the state over the NPC, so that nothing changes in effect. Not for values that the state has already: they count no more.
 */
export function moveToState(context: RefactorContext): readonly Refactoring[] {
  const { workspace, record, file, steps, canCreate } = context;
  const [section, definitionId, key, ...deeper] = steps;
  if (record.kind !== 'npc' || section !== 'stats' || typeof definitionId !== 'string') return [];
  if (record.id === undefined || deeper.length > 0 || file.project.startsWith('bundle:')) return [];
  // A state belongs to everyone with its id.
  if (workspace.index.find('npc', record.id, file).length !== 1) return [];
  const block = ownObject(record.stats?.value, definitionId);
  const parts = findNpcParts(workspace, { file, record });
  const { state } = parts;
  if (block === undefined || record.stats === undefined) return [];
  if (state === undefined ? !canCreate : !hasPlace(parts, definitionId)) return [];
  const known = ownObject(state?.record.stats?.value, definitionId) ?? {};
  const named = key === undefined ? Object.keys(block) : [String(key)];
  const keys = named.filter((each) => Object.hasOwn(block, each) && !Object.hasOwn(known, each));
  if (keys.length === 0) return [];
  const title =
    key === undefined
      ? l10n.t("Move the values of {0} to the NPC's state", JSON.stringify(definitionId))
      : l10n.t("Move {0} to the NPC's state", JSON.stringify(String(key)));
  const path = [...record.stats.path, definitionId];
  const move = { npcId: record.id, block: path, definitionId, keys, title };
  const plan = () => planMove(workspace, file, parts, move);
  return [{ title, kind: CodeActionKind.RefactorMove, plan }];
}

function ownObject(value: unknown, key: string): JsonObject | undefined {
  const member = isJsonObject(value) ? ownMember(value, key) : undefined;
  return isJsonObject(member) ? member : undefined;
}

/** Says whether values can be added to the state as it is written: each object on the way is one, or not there. */
function hasPlace({ npc, state }: NpcParts, definitionId: string): boolean {
  const stats = state?.record.stats?.value;
  if (stats === undefined) return true;
  if (!isJsonObject(stats) || state?.file === npc.file) return false;
  return !Object.hasOwn(stats, definitionId) || isJsonObject(ownMember(stats, definitionId));
}

async function planMove(
  workspace: Workspace,
  file: SourceFile,
  { state }: NpcParts,
  move: Move,
): Promise<readonly RefactorStep[] | undefined> {
  const { npcId, block, definitionId, keys, title } = move;
  const located = await workspace.locate(file.uri);
  if (located === undefined) return undefined;
  const members = keys.map((key) => ({ key, json: writtenAt(located, [...block, key]) }));
  const own = {
    uri: file.uri,
    label: title,
    operations: keys.map((key) => ({ kind: 'remove', path: [...block, key] }) as const),
  };
  if (state !== undefined) {
    const { path, stats } = state.record;
    const operations = [
      ...openBlock(path, stats?.value, definitionId),
      ...members.map(
        (member) => ({ kind: 'insert-member', path: [...path, 'stats', definitionId], ...member }) as const,
      ),
    ];
    return [own, { uri: state.file.uri, label: title, operations }];
  }
  const uri = nameStateFile(file, npcId);
  if ((await workspace.locate(uri)) !== undefined) return undefined;
  const template = { npc_id: npcId, stats: Object.fromEntries([[definitionId, {}]]) };
  const path = ['stats', definitionId];
  const text = fillTemplate(
    located,
    template,
    members.map((member) => ({ path, ...member })),
  );
  return text === undefined ? undefined : [{ uri, label: l10n.t('Make the state'), text }, own];
}

/** Makes the objects on the way that are not there. */
function openBlock(path: JsonPath, stats: unknown, definitionId: string) {
  const operations: EditOperation[] = [];
  if (stats === undefined) operations.push({ kind: 'insert-member', path, key: 'stats', json: '{}' });
  if (ownObject(stats, definitionId) === undefined)
    operations.push({ kind: 'insert-member', path: [...path, 'stats'], key: definitionId, json: '{}' });
  return operations;
}

/** A value as it is written, to the last digit; without comments, which a state in plain JSON could not hold. */
function writtenAt(located: LocatedText, path: JsonPath): string {
  const node = located.findNode(path);
  if (node === undefined) return '';
  const { start, end } = spanOfNode(node);
  return located.scan().strict.slice(start, end);
}

/** Beside the folder of the NPCs, in that of the states; elsewhere beside the NPC. */
function nameStateFile({ uri, project, records }: SourceFile, npcId: number): string {
  const folder = parentUri(uri);
  const states = joinUri(parentUri(folder), 'npc_states');
  const isNpcFolder = baseName(folder).toLowerCase() === 'npcs' && isBelow(states, project);
  const name = baseName(uri)
    .replace(/\.jsonc?$/i, '')
    .replace(/\.npc$/i, '');
  const stem = records.length === 1 ? name : `npc-${npcId}`;
  return joinUri(isNpcFolder ? states : folder, `${stem}.npc_state.json`);
}
