import type { TextEdit as LspTextEdit } from 'vscode-languageserver-types';
import type { EditOperation } from '../base/problem.ts';
import { applyTextEdits, type TextEdit } from '../base/text-edit.ts';
import { findDefinition } from '../effective/compute-effective.ts';
import { readRecords } from '../kinds/read-records.ts';
import type { MigrationPlan } from '../migrations/migration-plan.ts';
import { planSessionRelationships } from '../migrations/session-relationships.ts';
import { planWorldMeta } from '../migrations/world-meta.ts';
import type { FileRecord } from '../model/records.ts';
import { planEdits } from '../syntax/edit-operations.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import { parseText } from '../syntax/parse-text.ts';
import { detectTextStyle } from '../syntax/text-style.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describePath } from './describe-path.ts';
import { toTextEdits } from './to-text-edits.ts';

/** What migrating a file's legacy data changes. Nothing has been changed yet. */
export interface PlannedMigration {
  readonly uri: string;
  /** The editor's version of the text that the edits refer to; undefined when it was read from disk. */
  readonly version: number | undefined;
  /** The change, by offsets. */
  readonly edits: readonly TextEdit[];
  /** The same change, by lines and columns. */
  readonly textEdits: readonly LspTextEdit[];
  /** The whole text after the change. */
  readonly newText: string;
  /** One sentence for people. */
  readonly summary: string;
}

/** Plans the migration of all legacy data in a file; a string says why nothing can or need be done. All or nothing. */
export async function planMigration(
  workspace: Workspace,
  file: SourceFile,
): Promise<PlannedMigration | string> {
  const name = describePath(file.uri);
  const located = await workspace.locate(file.uri);
  if (located === undefined) return `${name} cannot be read: ${file.refusal?.message ?? 'it is gone'}.`;
  const broken = findSyntaxError(located);
  if (broken !== undefined) return `Nothing was changed: ${name}:${broken}.`;
  const plans = readCurrentRecords(file, located).map((record) =>
    planRecord(workspace, file, record, located),
  );
  const refused = plans.find((plan) => plan.kind === 'refused');
  if (refused !== undefined) return `Nothing was changed: in ${name}, ${refused.reason}.`;
  const changes = plans.filter((plan) => plan.kind === 'change');
  if (changes.length === 0) return `Nothing to migrate: ${name} holds no legacy data.`;
  const operations = changes.flatMap((change) => change.operations);
  const summary = `Migrated ${name}: ${changes.map((change) => change.summary).join('; ')}.`;
  return planChange(file, located, operations, summary);
}

function planRecord(
  workspace: Workspace,
  file: SourceFile,
  record: FileRecord,
  located: LocatedText,
): MigrationPlan {
  if (record.kind === 'world') return planWorldMeta(record, findIndent(located));
  if (record.kind !== 'session') return { kind: 'nothing' };
  const { world } = workspace.worlds.resolve(file, record);
  const definition = findDefinition(workspace, world, 'relationships');
  return planSessionRelationships(record, typeof definition === 'string' ? undefined : definition);
}

function planChange(
  file: SourceFile,
  located: LocatedText,
  operations: readonly EditOperation[],
  summary: string,
): PlannedMigration | string {
  const edits = planEdits(located, operations);
  const newText = applyTextEdits(located.text, edits);
  const name = describePath(file.uri);
  if (edits.length === 0) return `Nothing was changed: the text of ${name} leaves no room for the change.`;
  if (losesComment(located, newText)) {
    return `Nothing was changed: in ${name}, a comment inside an empty or superseded member would be lost.`;
  }
  return {
    uri: file.uri,
    version: file.version,
    edits,
    textEdits: toTextEdits(located, edits),
    newText,
    summary,
  };
}

/** The first thing in the text that makes its meaning uncertain: `3:14: Expected a comma before this`. */
function findSyntaxError(located: LocatedText): string | undefined {
  const { problems } = parseText(located.text, { comments: true });
  const problem = problems.find(({ code }) => code !== 'syntax/imprecise-number');
  if (problem === undefined) return undefined;
  const { line, character } = located.lines().positionAt(problem.span.start);
  return `${line + 1}:${character + 1}: ${problem.message}`;
}

/** The records of the text itself: a file on disk may have changed since it was indexed. */
function readCurrentRecords(file: SourceFile, located: LocatedText): readonly FileRecord[] {
  return readRecords(file.kind, parseText(located.text, { comments: true }).value);
}

function findIndent(located: LocatedText): string {
  return /[\r\n]/.test(located.text.trim()) ? detectTextStyle(located).indent : '';
}

function losesComment(located: LocatedText, newText: string): boolean {
  return located.scan().comments.some(({ start, end }) => !newText.includes(located.text.slice(start, end)));
}
