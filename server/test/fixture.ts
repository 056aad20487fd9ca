import { createLanguageService, type LanguageService } from '../src/language-service.ts';
import { FIXTURE_ROOT, fixtureUri, splitFiles } from './fixture-files.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

/** A small project in memory with a language service over it. */
export interface Fixture {
  readonly fileSystem: MemoryFileSystem;
  readonly service: LanguageService;
  /** Uris in the order of the fixture's text. */
  readonly uris: readonly string[];
  /** The offset of the `$0` mark and the file it stands in, when there is one. */
  readonly cursor: { readonly uri: string; readonly offset: number } | undefined;
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
