import { normalizeUri } from '../src/base/uri.ts';

/** The folder in which fixtures live. */
export const FIXTURE_ROOT = 'file:///game';

/**
 * Splits fixture text into files: each behind a line `//- path/of/file.json`; without such a line it is one
 * `world.json`.
 */
export function splitFiles(text: string): [path: string, text: string][] {
  const parts = text.split(/^\/\/- (.+)\n/m);
  const files: [string, string][] = [];
  if (parts[0]?.trim()) files.push(['world.json', parts[0]]);
  for (let i = 1; i < parts.length; i += 2) files.push([parts[i] ?? '', parts[i + 1] ?? '']);
  return files;
}

/** The uri of a fixture's file. */
export function fixtureUri(path: string): string {
  return normalizeUri(`${FIXTURE_ROOT}/${path}`);
}
