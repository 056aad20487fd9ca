import * as vscode from 'vscode';
import { showRange } from './text.ts';
import { waitFor } from './wait-for.ts';

/** The source that the product's diagnostics name. */
const source = 'Stat Lens';

/** A diagnostic as tests look at it. */
export interface SeenDiagnostic {
  readonly source: string;
  readonly code: string;
  readonly range: string;
  readonly message: string;
  readonly severity: vscode.DiagnosticSeverity;
}

function codeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Everything that any extension reports in a file now. */
export function allDiagnostics(uri: vscode.Uri): SeenDiagnostic[] {
  return vscode.languages.getDiagnostics(uri).map((diagnostic) => ({
    source: diagnostic.source ?? '',
    code: codeOf(diagnostic),
    range: showRange(diagnostic.range),
    message: diagnostic.message,
    severity: diagnostic.severity,
  }));
}

/** What the product reports in a file now. */
export function ourDiagnostics(uri: vscode.Uri): SeenDiagnostic[] {
  return allDiagnostics(uri).filter((diagnostic) => diagnostic.source === source);
}

/** Waits until the product reports exactly the given codes in a file, in any order, and gives the reports. */
export function waitForCodes(uri: vscode.Uri, codes: readonly string[]): Promise<SeenDiagnostic[]> {
  const wanted = [...codes].sort().join();
  return waitFor(
    `exactly these codes in ${uri.path}: ${wanted === '' ? 'none' : wanted}`,
    () => ourDiagnostics(uri),
    (seen) =>
      seen
        .map(({ code }) => code)
        .sort()
        .join() === wanted,
  );
}
