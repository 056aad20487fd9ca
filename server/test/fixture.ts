import { normalizeUri } from '../src/base/uri.ts';
import { createLanguageService, type LanguageService } from '../src/language-service.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

/** The folder in which fixtures live. */
export const FIXTURE_ROOT = 'file:///game';

/** A small project in memory with a language service over it. */
export interface Fixture {
  readonly fileSystem: MemoryFileSystem;
  readonly service: LanguageService;
  /** Uris in the order of the fixture's text. */
  readonly uris: readonly string[];
  /** The offset of the `$0` mark and the file it stands in, when there is one. */
  readonly cursor: { readonly uri: string; readonly offset: number } | undefined;
}

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

/** Sets up a project from fixture text (see `splitFiles`); `$0` marks the cursor and is taken out. */
export async function openFixture(text: string): Promise<Fixture> {
  let cursor: Fixture['cursor'];
  const files = splitFiles(text).map(([path, content]) => {
    const uri = fixtureUri(path);
    const offset = content.indexOf('$0');
    if (offset >= 0) cursor = { uri, offset };
    return [uri, content.replace('$0', '')] as const;
  });
  const fileSystem = new MemoryFileSystem(files);
  const service = createLanguageService({ fileSystem, logger: { info: () => {}, warn: () => {} } });
  await service.indexFolders([FIXTURE_ROOT]);
  return { fileSystem, service, uris: files.map(([uri]) => uri), cursor };
}
