import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { JsonPath } from '../base/json-pointer.ts';
import { formatPointer } from '../base/json-pointer.ts';
import type { Fix, Problem } from '../base/problem.ts';
import { COMMANDS } from '../protocol.ts';
import { planEdits } from '../syntax/edit-operations.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { SEVERITIES } from './diagnostics.ts';
import { listLegacyPlaces } from './list-legacy-places.ts';
import { rangeOf } from './locate-problems.ts';
import { toRange } from './to-range.ts';
import { toTextEdits } from './to-text-edits.ts';

/** The quick fixes for the problems that touch `range`, and the migration of legacy blocks that it touches. */
export async function findCodeActions(
  workspace: Workspace,
  file: SourceFile,
  problems: readonly Problem[],
  range: Range,
): Promise<CodeAction[]> {
  const located = await workspace.locate(file.uri);
  if (located === undefined) return [];
  const touched = problems
    .map((problem) => ({ problem, place: rangeOf(located, problem) }))
    .filter(({ place }) => rangesTouch(place, range))
    .map(({ problem, place }) => ({ problem, diagnostic: toMinimalDiagnostic(problem, place) }));
  const fixes = touched.flatMap(({ problem, diagnostic }) =>
    (problem.fixes ?? []).flatMap((fix) => {
      const isPreferred = fix.safe && problem.fixes?.length === 1;
      return makeFixAction(file, located, fix, diagnostic, isPreferred);
    }),
  );
  return [...fixes, ...findMigrationActions(file, located, range, touched)];
}

function makeFixAction(
  file: SourceFile,
  located: LocatedText,
  fix: Fix,
  diagnostic: Diagnostic,
  isPreferred: boolean,
): CodeAction[] {
  const edits = toTextEdits(located, planEdits(located, fix.operations()));
  if (edits.length === 0) return [];
  return [
    {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(isPreferred && { isPreferred }),
      edit: { changes: { [file.uri]: edits } },
    },
  ];
}

function findMigrationActions(
  file: SourceFile,
  located: LocatedText,
  range: Range,
  touched: readonly { readonly problem: Problem; readonly diagnostic: Diagnostic }[],
): CodeAction[] {
  const places = file.records.flatMap(listLegacyPlaces).filter((path) => keyTouches(located, path, range));
  if (places.length === 0) return [];
  const pointers = new Set(places.map(formatPointer));
  const diagnostics = touched
    .filter(({ problem }) => pointers.has(formatPointer(problem.path)))
    .map(({ diagnostic }) => diagnostic);
  const title = 'Migrate to stats';
  const command = { title, command: COMMANDS.migrateFile, arguments: [file.uri] };
  return [{ title, kind: CodeActionKind.QuickFix, ...(diagnostics.length > 0 && { diagnostics }), command }];
}

function keyTouches(located: LocatedText, path: JsonPath, range: Range): boolean {
  const span = located.memberKeySpan(path);
  return span !== undefined && rangesTouch(toRange(located, span), range);
}

/** What an editor needs to tell which of its diagnostics an action mends. */
function toMinimalDiagnostic({ code, severity, message }: Problem, range: Range): Diagnostic {
  return { range, severity: SEVERITIES[severity], source: 'Stat Lens', code, message };
}

function rangesTouch(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
