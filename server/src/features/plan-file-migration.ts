import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import { applyTextEdits, type TextEdit } from '../base/text-edit.ts';
import { valueAt } from '../base/value-at.ts';
import { readRecords } from '../kinds/read-records.ts';
import type { MigratedWorlds } from '../migrations/migrated-worlds.ts';
import type { ComparedOutcome, MigrationName, MigrationNote } from '../migrations/migration-plan.ts';
import type { FindMisfits } from '../migrations/package-misfit.ts';
import { type MigrationOptions, planRecord } from '../migrations/plan-record.ts';
import { planSnapshots } from '../migrations/plan-snapshots.ts';
import { findPackageMisfits } from '../rules/find-package-misfits.ts';
import { planEdits } from '../syntax/edit-operations.ts';
import { quoteForMessage } from '../syntax/escape-text.ts';
import { LocatedText } from '../syntax/located-text.ts';
import { parseText, type SyntaxProblem } from '../syntax/parse-text.ts';
import { detectTextStyle } from '../syntax/text-style.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What migrating one file comes to. Nothing has been changed yet. */
export type FileMigration =
  | {
      readonly kind: 'change';
      /** The change, by offsets in the text that was given. */
      readonly edits: readonly TextEdit[];
      /** The whole text after the change. */
      readonly newText: string;
      /** The migrations that change something. */
      readonly names: readonly MigrationName[];
      /** Clauses that say what they do. */
      readonly summary: string;
      readonly notes: readonly MigrationNote[];
      readonly outcomes: readonly ComparedOutcome[];
    }
  /** There is something to migrate, and nothing is changed; `reason` is a clause, `place` is `3:14` for a broken text or a comment. */
  | { readonly kind: 'refused'; readonly reason: string; readonly place?: string }
  /** Nothing is to be changed; `notes` says what is left for people. */
  | { readonly kind: 'nothing'; readonly notes: readonly MigrationNote[] };

/** Plans the migration of a file by its text of now, all or nothing. */
export function planFileMigration(
  workspace: Workspace,
  file: SourceFile,
  text: string | LocatedText,
  migration: { readonly options: MigrationOptions; readonly worlds: MigratedWorlds },
): FileMigration {
  const located = typeof text === 'string' ? new LocatedText(text) : text;
  const parsed = parseText(located.text, { comments: true });
  const broken = findSyntaxError(located, parsed.problems);
  if (broken !== undefined) return { kind: 'refused', ...broken };
  const { worlds, options } = migration;
  const { value } = parsed;
  const view = { file, workspace, config: workspace.configOf(file.uri) };
  const findMisfits: FindMisfits = (world, definitions) => findPackageMisfits(view, world, definitions);
  const place = { workspace, worlds, file, findIndent: () => findIndent(located), findMisfits };
  const plans =
    file.kind.id === 'scenario'
      ? planSnapshots(place, value, options)
      : readRecords(file.kind, value).flatMap((record) =>
          planRecord({ ...place, record, object: findObject(value, record.path) }, options),
        );
  const notes: MigrationNote[] = [];
  const outcomes: ComparedOutcome[] = [];
  const operations: EditOperation[] = [];
  const names = new Set<MigrationName>();
  const summaries: string[] = [];
  for (const [name, plan] of plans) {
    if (plan.kind === 'refused') return plan;
    notes.push(...plan.notes);
    if (plan.kind === 'nothing') continue;
    outcomes.push(...plan.outcomes);
    operations.push(...plan.operations);
    names.add(name);
    summaries.push(plan.summary);
  }
  if (names.size === 0) return { kind: 'nothing', notes };
  const edited = edit(located, operations);
  if ('reason' in edited) return edited;
  return { kind: 'change', ...edited, names: [...names], summary: summaries.join('; '), notes, outcomes };
}

/** What a record was read from. */
function findObject(value: JsonValue | undefined, path: JsonPath): JsonObject {
  const found = valueAt(value, path);
  return isJsonObject(found) ? found : {};
}

function edit(
  located: LocatedText,
  operations: readonly EditOperation[],
):
  | Pick<Extract<FileMigration, { kind: 'change' }>, 'edits' | 'newText'>
  | Extract<FileMigration, { kind: 'refused' }> {
  const edits = planEdits(located, operations);
  const newText = applyTextEdits(located.text, edits);
  if (edits.length === 0)
    return { kind: 'refused', reason: l10n.t('the text leaves no room for the change') };
  const lost = findLostComment(located, newText);
  if (lost === undefined) return { edits, newText };
  const comment = quoteForMessage(normalize(located.text.slice(lost.start, lost.end)));
  const reason = l10n.t(
    'the comment {0} would be lost with what is around it; move it to another place first',
    comment,
  );
  return { kind: 'refused', place: describePlace(located, lost.start), reason };
}

/** The first thing in the text that makes its meaning uncertain. */
function findSyntaxError(
  located: LocatedText,
  problems: readonly SyntaxProblem[],
): { place: string; reason: string } | undefined {
  const problem = problems.find(({ code }) => code !== 'syntax/imprecise-number');
  if (problem === undefined) return undefined;
  return { place: describePlace(located, problem.span.start), reason: problem.message };
}

function describePlace(located: LocatedText, offset: number): string {
  const { line, character } = located.lines().positionAt(offset);
  return `${line + 1}:${character + 1}`;
}

function findIndent(located: LocatedText): string {
  return /[\r\n]/.test(located.text.trim()) ? detectTextStyle(located).indent : '';
}

/** The first comment that the new text lacks. Each is counted: of two that are alike, neither may be lost. */
function findLostComment(located: LocatedText, newText: string): Span | undefined {
  if (located.scan().comments.length === 0) return undefined;
  const left = new Map<string, number>();
  for (const { start, end } of new LocatedText(newText).scan().comments) {
    const comment = normalize(newText.slice(start, end));
    left.set(comment, (left.get(comment) ?? 0) + 1);
  }
  return located.scan().comments.find(({ start, end }) => {
    const comment = normalize(located.text.slice(start, end));
    const count = left.get(comment) ?? 0;
    left.set(comment, count - 1);
    return count === 0;
  });
}

/** Comments of several lines are indented anew when they move. */
function normalize(comment: string): string {
  return comment.replace(/\s+/g, ' ').trim();
}
