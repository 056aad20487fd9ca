import type { CheckService } from '../../check-service.ts';
import type { SourceFile } from '../../workspace/source-file.ts';

/** The configs that govern `files` and have errors, so that something in them has no effect; those in `files` too. */
export function listBrokenConfigs(service: CheckService, files: Iterable<SourceFile>): SourceFile[] {
  if (!service.workspace.hasConfigs) return [];
  const uris = new Set<string>();
  for (const { uri } of files) {
    const config = service.workspace.configOf(uri).uri;
    if (config !== undefined) uris.add(config);
  }
  return [...uris].flatMap((uri) => {
    const file = service.findFile(uri);
    return file !== undefined && isBroken(service, file) ? [file] : [];
  });
}

/** Says whether a file is about the checking and not about the game, as balance tests (also ours, see `isOwnKind`) are. */
export function isOurOwn({ kind }: SourceFile): boolean {
  return kind.id === 'statlens_config' || kind.id === 'statlens_baseline';
}

function isBroken(service: CheckService, { uri }: SourceFile): boolean {
  return service.check(uri).some(({ severity }) => severity === 'error');
}
