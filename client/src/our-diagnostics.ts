import { DiagnosticSeverity, l10n, languages, type Range, type TextDocument, type Uri } from 'vscode';
import { CLIENT_NAME, DOCUMENT_SELECTOR } from './language-client.ts';

/** How many problems there are, by how bad they are. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** Says whether the language of a document is one that may hold stats. */
export function isOurs(document: TextDocument): boolean {
  return DOCUMENT_SELECTOR.some(({ language }) => language === document.languageId);
}

/** Counts our own problems of one file, or of a part of it. */
export function countProblems(uri: Uri, part?: Range): ProblemCounts {
  const severities = languages
    .getDiagnostics(uri)
    .filter(({ source, range }) => source === CLIENT_NAME && part?.contains(range) !== false)
    .map(({ severity }) => severity);
  const count = (...wanted: DiagnosticSeverity[]) =>
    severities.filter((severity) => wanted.includes(severity)).length;
  return {
    errors: count(DiagnosticSeverity.Error),
    warnings: count(DiagnosticSeverity.Warning),
    notes: count(DiagnosticSeverity.Information, DiagnosticSeverity.Hint),
  };
}

/** The counts in words, such as `2 errors, 1 warning`. */
export function describeProblems({ errors, warnings, notes }: ProblemCounts): string {
  const parts: string[] = [];
  if (errors > 0) parts.push(errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors));
  if (warnings > 0) parts.push(warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings));
  if (notes > 0) parts.push(notes === 1 ? l10n.t('1 note') : l10n.t('{0} notes', notes));
  return parts.length === 0 ? l10n.t('no problems') : parts.join(', ');
}
