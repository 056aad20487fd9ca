import { beginsWith, isBelow, parentUri } from '../../base/uri.ts';
import type { CheckService } from '../../check-service.ts';
import type { NodeFileSystem } from '../../host/node-file-system.ts';
import { ProjectRootFinder } from '../../workspace/project-root.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Target } from './targets.ts';

/** How often, and after how many milliseconds, a file is read again that may just be being written. */
const SECOND_LOOKS = [15, 15, 30];

/**
 * Reads the projects around `targets` whole, into `service`, so that what is named is seen as the game and the editor see
 * it. Answers the uris of all folders and single files that were read.
 */
export async function openProject(
  service: CheckService,
  targets: readonly Target[],
  fileSystem: NodeFileSystem,
): Promise<readonly string[]> {
  const folders = await listFolders(targets, fileSystem);
  await service.indexFolders(folders);
  // A project is not read through linked, hidden and package folders; one that is named is meant.
  const unread = targets.filter(({ type, uri }) => type === 'folder' && !hasFiles(service, uri));
  if (unread.length > 0) await service.indexFolders(unread.map(({ uri }) => uri));
  await rereadTornFiles(service, fileSystem);
  return [...folders, ...unread.map(({ uri }) => uri)];
}

/** The files of ours at or below `uri`. */
export function filesOf(service: CheckService, uri: string): SourceFile[] {
  const file = service.findFile(uri);
  if (file !== undefined) return [file];
  const prefix = uri.endsWith('/') ? uri : `${uri}/`;
  const found: SourceFile[] = [];
  for (const each of service.workspace.files()) if (beginsWith(each.uri, prefix)) found.push(each);
  return found;
}

function hasFiles(service: CheckService, uri: string): boolean {
  for (const file of service.workspace.files()) if (isBelow(file.uri, uri)) return true;
  return false;
}

/** The roots around the targets (each once, none inside another), and the targets that are files. */
async function listFolders(targets: readonly Target[], fileSystem: NodeFileSystem): Promise<string[]> {
  const finder = new ProjectRootFinder(fileSystem);
  const roots = new Set<string>();
  const files: string[] = [];
  for (const { type, uri } of targets) {
    if (type === 'missing') continue;
    const root = await finder.find(type === 'folder' ? uri : parentUri(uri));
    if (root !== undefined) roots.add(root);
    else if (type === 'folder') roots.add(uri);
    if (type === 'file') files.push(uri);
  }
  const outermost = [...roots].filter(
    (uri) => ![...roots].some((other) => other !== uri && isBelow(uri, other)),
  );
  return [...outermost, ...files];
}

/** Reads files again whose text is broken and brand new: someone may have been in the middle of writing them. */
export async function rereadTornFiles(service: CheckService, fileSystem: NodeFileSystem): Promise<void> {
  for (const milliseconds of SECOND_LOOKS) {
    const torn: SourceFile[] = [];
    for (const file of service.workspace.files())
      if (mayBeTorn(file) && fileSystem.isFresh(file.uri)) torn.push(file);
    if (torn.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await service.refresh(torn.map(({ uri }) => uri));
  }
}

function mayBeTorn(file: SourceFile): boolean {
  if (file.isPlain) return false;
  return file.syntaxProblems.length > 0 || file.refusal?.code === 'syntax/encoding';
}
