import * as l10n from '@vscode/l10n';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describePathFrom } from './describe-path.ts';
import { checkNewName } from './rename/check-new-name.ts';
import { describeUnrenamable } from './rename/describe-unrenamable.ts';
import { findClash } from './rename/find-clash.ts';
import { findDoubtfulFile } from './rename/find-doubtful-file.ts';
import { findMisfit } from './rename/find-misfit.ts';
import { planPointerEdits } from './rename/plan-pointer-edits.ts';
import { planRenameEdits } from './rename/plan-rename-edits.ts';
import { planTestEdits } from './rename/plan-test-edits.ts';
import { type RenamedFile, toRenameEdit } from './rename/rename-edit.ts';
import { describeSymbol, quoteName } from './symbols/describe-symbol.ts';
import { findOccurrences } from './symbols/find-occurrences.ts';
import { locateOccurrences } from './symbols/locate-occurrences.ts';
import type { Occurrence } from './symbols/occurrence-at.ts';
import { findOccurrenceAt } from './symbols/occurrence-at-position.ts';
import type { StatSymbol } from './symbols/stat-symbol.ts';
import { toRange } from './to-range.ts';
import { upperFirst } from './upper-first.ts';
import type { EditStyle } from './workspace-edit.ts';

/** What stands at a place and may be given another name. */
export interface RenamePlace {
  readonly range: Range;
  readonly placeholder: string;
}

/**
 * The name under the cursor, without its quotes; a string says in one sentence why it cannot be changed. Undefined where
 * there is no name at all.
 */
export async function prepareRename(
  workspace: Workspace,
  file: SourceFile,
  position: Position,
): Promise<RenamePlace | string | undefined> {
  const placed = await findOccurrenceAt(workspace, file, position);
  if (placed === undefined) return undefined;
  const { occurrence, located, id } = placed;
  const refusal = describeUnrenamable(workspace, occurrence);
  if (refusal !== undefined) return refusal;
  return { range: toRange(located, id.span), placeholder: occurrence.mention.name };
}

/**
 * The edit that gives the thing under the cursor another name everywhere, or in one sentence why that cannot be done. All
 * or nothing: what cannot be changed in one file is changed in none.
 */
export async function planRename(
  workspace: Workspace,
  file: SourceFile,
  { position, newName, style }: { position: Position; newName: string; style: EditStyle },
): Promise<WorkspaceEdit | string> {
  const placed = await findOccurrenceAt(workspace, file, position);
  if (placed === undefined) return l10n.t('There is nothing here that has a name of its own');
  const { occurrence } = placed;
  const [symbol] = occurrence.symbols;
  const refusal =
    describeUnrenamable(workspace, occurrence) ??
    (symbol && (await describeRefusal(workspace, { symbol, occurrence }, newName)));
  if (refusal !== undefined) return refusal;
  return symbol === undefined || symbol.name === newName
    ? toRenameEdit([], '', style)
    : planEdit(workspace, { symbol, occurrence }, newName, style);
}

interface Renamed {
  readonly symbol: StatSymbol;
  readonly occurrence: Occurrence;
}

async function describeRefusal(workspace: Workspace, renamed: Renamed, newName: string) {
  const { symbol, occurrence } = renamed;
  if (!workspace.isComplete)
    return l10n.t('Not all files of the project have been read yet; try again in a moment');
  const refusal = checkNewName(symbol.kind, newName);
  if (refusal !== undefined || symbol.name === newName) return refusal;
  return (
    findClash(workspace, renamed, newName) ??
    findMisfit(workspace, symbol, occurrence.file, newName) ??
    (await findDoubtfulFile(workspace, symbol))
  );
}

async function planEdit(
  workspace: Workspace,
  { symbol, occurrence }: Renamed,
  newName: string,
  style: EditStyle,
): Promise<WorkspaceEdit | string> {
  const files: RenamedFile[] = [];
  const found = findOccurrences(workspace, symbol);
  const others = [
    ...(await planPointerEdits(workspace, symbol.scope, found, newName)),
    ...(await planTestEdits(workspace, symbol, newName)),
  ];
  let refusal: string | undefined;
  await locateOccurrences(workspace, found, (located) => {
    if (refusal !== undefined) return;
    const { uri, version } = located.file;
    const edits = planRenameEdits(located, newName);
    const more = others.find(({ file }) => file === located.file)?.edits ?? [];
    if (typeof edits !== 'string') files.push({ uri, version, edits: [...edits, ...more] });
    else refusal = `${quoteName(describePathFrom(occurrence.file, uri))} ${edits}`;
  });
  for (const { file, edits } of others) {
    const { uri, version } = file;
    if (!files.some((each) => each.uri === uri)) files.push({ uri, version, edits });
  }
  const description = l10n.t('{0} becomes {1}', upperFirst(describeSymbol(symbol)), quoteName(newName));
  return refusal ?? toRenameEdit(files, description, style);
}
