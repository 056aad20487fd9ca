import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
} from 'vscode-languageserver-types';
import { normalizeUri } from '../base/uri.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listFed } from './call-hierarchy/list-fed.ts';
import { listFeeding } from './call-hierarchy/list-feeding.ts';
import { readPlaceData, type StatPlace, toCallItem } from './call-hierarchy/stat-place.ts';
import { findStatSubject, type StatSubject } from './call-hierarchy/stat-subject.ts';
import { formatNumber } from './format-number.ts';
import { occurrenceAt } from './symbols/occurrence-at.ts';
import { findOccurrenceAt } from './symbols/occurrence-at-position.ts';

/** The stat under the cursor: an axis where it is declared or meant, or an entity's value on it. */
export async function prepareCallHierarchy(
  workspace: Workspace,
  file: SourceFile,
  position: Position,
): Promise<CallHierarchyItem[]> {
  const placed = await findOccurrenceAt(workspace, file, position, true);
  const subject = placed && findStatSubject(workspace, placed.occurrence);
  if (subject === undefined) return [];
  const { path, part } = subject.occurrence.mention;
  const place = { name: subject.axis, detail: describeSubject(subject), uri: file.uri, path, part };
  const item = await toCallItem(workspace, { ...place, kind: 'stat' });
  return item === undefined ? [] : [item];
}

/** What feeds a stat. */
export async function findIncomingCalls(
  workspace: Workspace,
  item: CallHierarchyItem,
): Promise<CallHierarchyIncomingCall[]> {
  const calls: CallHierarchyIncomingCall[] = [];
  for (const from of await listItems(workspace, item, listFeeding)) {
    calls.push({ from, fromRanges: [from.selectionRange] });
  }
  return calls;
}

/** What a stat feeds. */
export async function findOutgoingCalls(
  workspace: Workspace,
  item: CallHierarchyItem,
): Promise<CallHierarchyOutgoingCall[]> {
  const calls: CallHierarchyOutgoingCall[] = [];
  for (const to of await listItems(workspace, item, listFed)) {
    calls.push({ to, fromRanges: [item.selectionRange] });
  }
  return calls;
}

async function listItems(
  workspace: Workspace,
  { uri, data }: CallHierarchyItem,
  list: (workspace: Workspace, subject: StatSubject) => readonly StatPlace[],
): Promise<CallHierarchyItem[]> {
  const file = workspace.getFile(normalizeUri(uri));
  const place = readPlaceData(data);
  if (file === undefined || place === undefined) return [];
  const occurrence = occurrenceAt(workspace, file, place.path, place.part);
  const subject = occurrence && findStatSubject(workspace, occurrence);
  const items: CallHierarchyItem[] = [];
  for (const each of subject === undefined ? [] : list(workspace, subject)) {
    const item = await toCallItem(workspace, each);
    if (item !== undefined) items.push(item);
  }
  return items;
}

function describeSubject({ definitionId, axis, effective, occurrence: { record } }: StatSubject): string {
  const value =
    effective !== undefined && Object.hasOwn(effective.stats, axis) ? effective.stats[axis] : undefined;
  const name = record !== undefined && 'name' in record ? record.name : undefined;
  const whose = effective === undefined ? undefined : (effective.entityKey ?? name);
  return [definitionId, whose, typeof value === 'number' ? formatNumber(value) : undefined]
    .filter((part) => part !== undefined)
    .join(' · ');
}
