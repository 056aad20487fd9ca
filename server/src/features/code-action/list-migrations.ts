import * as l10n from '@vscode/l10n';
import { CodeActionKind, type Range } from 'vscode-languageserver-types';
import { formatPointer, type JsonPath } from '../../base/json-pointer.ts';
import type { LocatedText } from '../../syntax/located-text.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { listLegacyPlaces } from '../list-legacy-places.ts';
import { rangesTouch } from '../ranges-touch.ts';
import { toRange } from '../to-range.ts';
import type { OfferedAction, TouchedProblem } from './list-fix-actions.ts';

/** What migrating a file mends. */
const MENDED_CODES: ReadonlySet<string> = new Set([
  'legacy/personality-data',
  'legacy/unsupported-spelling',
  'legacy/world-schemas',
  'session/legacy-relationships',
]);

/** The migration of the legacy blocks whose keys `range` touches, and of what problems about old formats tell. */
export function listMigrations(
  file: SourceFile,
  located: LocatedText,
  range: Range,
  touched: readonly TouchedProblem[],
): OfferedAction[] {
  const places = file.records.flatMap(listLegacyPlaces).filter((path) => keyTouches(located, path, range));
  const pointers = new Set(places.map(formatPointer));
  const diagnostics = touched
    .filter(({ problem }) => MENDED_CODES.has(problem.code) || pointers.has(formatPointer(problem.path)))
    .map(({ diagnostic }) => diagnostic);
  if (places.length + diagnostics.length === 0) return [];
  const title = l10n.t('Migrate to stats');
  const action = { title, kind: CodeActionKind.QuickFix, ...(diagnostics.length > 0 && { diagnostics }) };
  return [{ action, data: { uri: file.uri, version: file.version ?? null, migration: true } }];
}

/** Whether a problem's fixes do anything else than `listMigrations` offers for it: nobody could tell two alike from each other. */
export function hasOwnFixes({ problem }: TouchedProblem): boolean {
  return problem.code !== 'session/legacy-relationships';
}

function keyTouches(located: LocatedText, path: JsonPath, range: Range): boolean {
  const span = located.memberKeySpan(path);
  return span !== undefined && rangesTouch(toRange(located, span), range);
}
