import * as l10n from '@vscode/l10n';
import type { Fix, Problem } from '../base/problem.ts';
import { joinUri, parentUri } from '../base/uri.ts';
import { makeChoice, makeSafeFix } from '../rules/make-fix.ts';
import { suppressionUnknownCode, suppressionUnused } from '../rules/notices.ts';
import { suggestName } from '../rules/suggest-name.ts';
import type { ConfigSuppression, ProjectConfig } from '../workspace/project-config.ts';
import { explainUnknownName, isHideable, isKnownName, listHideableCodes } from './match-code.ts';

/** What became of the entries of a config. */
export interface EntryUse {
  /** Those that hid something in a file; a string says why they cannot hide anything there. */
  readonly usedIn: (uri: string) => ReadonlySet<ConfigSuppression> | string;
  /** Codes that were not looked for. */
  readonly unchecked: ReadonlySet<string>;
  /** Everything was read, so that what is not found is not there. */
  readonly isComplete: boolean;
}

/** The uri of the file that an entry speaks of. */
export function uriOfEntry(configUri: string, { file }: ConfigSuppression): string {
  return joinUri(parentUri(configUri), file);
}

/** More is not reported of one config: nobody reads it, and each takes a search for what was meant. */
const MOST_REPORTS = 400;

/** What is wrong with the suppressions in a config. */
export function reportEntries(uri: string, { suppressions }: ProjectConfig, use: EntryUse): Problem[] {
  const codes = suppressions.length === 0 ? [] : listHideableCodes();
  const reports: Problem[] = [];
  for (const entry of suppressions) {
    const report = isKnownName(entry.code, codes) ? reportUse(uri, entry, use) : reportCode(entry, codes);
    if (report !== undefined) reports.push(report);
    if (reports.length >= MOST_REPORTS) break;
  }
  return reports;
}

function reportUse(uri: string, entry: ConfigSuppression, use: EntryUse): Problem | undefined {
  if (!use.isComplete || use.unchecked.has(entry.code)) return undefined;
  const used = use.usedIn(uriOfEntry(uri, entry));
  if (typeof used === 'string') return reportUnused(entry, used);
  if (used.has(entry)) return undefined;
  const place = entry.pointer === '' ? l10n.t('any place') : JSON.stringify(entry.pointer);
  return reportUnused(entry, l10n.t('there is no such problem at {0} in the file', place));
}

function reportUnused(entry: ConfigSuppression, why: string): Problem {
  const message = l10n.t(
    'The suppression of {0} in {1} hides nothing: {2}, so it would only hide what comes later',
    JSON.stringify(entry.code),
    JSON.stringify(entry.file),
    why,
  );
  const path = pathOf(entry);
  return makeProblem(suppressionUnused, path, message, [
    makeSafeFix(l10n.t('Remove the suppression'), { kind: 'remove', path }),
  ]);
}

function reportCode(entry: ConfigSuppression, codes: readonly string[]): Problem {
  const meant = isHideable(entry.code) ? suggestName(entry.code, codes) : undefined;
  const path = [...pathOf(entry), 'code'];
  const message = `${JSON.stringify(entry.code)} ${explainUnknownName(entry.code)}${meant?.question ?? ''}`;
  if (meant === undefined) return makeProblem(suppressionUnknownCode, path, message, []);
  const json = JSON.stringify(meant.name);
  return makeProblem(suppressionUnknownCode, path, message, [
    makeChoice(l10n.t('Change to {0}', json), { kind: 'replace-value', path, json }),
  ]);
}

function pathOf({ index }: ConfigSuppression): (string | number)[] {
  return ['suppressions', index];
}

function makeProblem(
  { code, severity }: Pick<Problem, 'code' | 'severity'>,
  path: Problem['path'],
  message: string,
  fixes: readonly Fix[],
): Problem {
  return { code, severity, path, message, fixes };
}
