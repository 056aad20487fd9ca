import { dirname } from 'node:path';
import { isBelow, uriFromPath } from '../../base/uri.ts';
import type { CheckService } from '../../check-service.ts';
import type { NodeFileSystem } from '../../host/node-file-system.ts';
import { YoungGeneration } from '../../host/young-generation.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { ProjectRootFinder } from './project-root.ts';
import type { Target } from './targets.ts';

/** How often, and after how many milliseconds, a file is read again that may just be being written. */
const SECOND_LOOKS = [15, 15, 30];

/** From so many files on, memory counts more than a few milliseconds. */
const MANY_FILES = 2000;
/** After so many, what is compiled beforehand and needed has been loaded: it is refused while the young generation is kept. */
const FIRST_FILES = 400;

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
  await readWhole(service, folders);
  // A project is not read through linked, hidden and package folders; one that is named is meant.
  const unread = targets.filter(({ type, uri }) => type === 'folder' && !hasFiles(service, uri));
  if (unread.length > 0) await service.indexFolders(unread.map(({ uri }) => uri));
  await rereadTornFiles(service, fileSystem);
  return [...folders, ...unread.map(({ uri }) => uri)];
}

async function readWhole(service: CheckService, folders: readonly string[]): Promise<void> {
  const young = new YoungGeneration();
  await service.indexFolders(folders, {
    onProgress: (done, total) => {
      if (total >= MANY_FILES && done >= FIRST_FILES) young.keep();
    },
  });
  young.release();
}

/** The files of ours at or below `uri`. */
export function filesOf(service: CheckService, uri: string): SourceFile[] {
  const file = service.findFile(uri);
  if (file !== undefined) return [file];
  const prefix = uri.endsWith('/') ? uri : `${uri}/`;
  return [...service.workspace.files()].filter((candidate) => candidate.uri.startsWith(prefix));
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
  for (const { type, path, uri } of targets) {
    if (type === 'missing') continue;
    const root = await finder.find(type === 'folder' ? path : dirname(path));
    if (root !== undefined) roots.add(uriFromPath(root));
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
    const torn = [...service.workspace.files()]
      .filter(mayBeTorn)
      .filter(({ uri }) => fileSystem.isFresh(uri));
    if (torn.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await service.refresh(torn.map(({ uri }) => uri));
  }
}

function mayBeTorn(file: SourceFile): boolean {
  if (file.isPlain) return false;
  return file.syntaxProblems.length > 0 || file.refusal?.code === 'syntax/encoding';
}
