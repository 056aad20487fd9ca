import { realpathSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import process from 'node:process';
import { isBelow, parentUri, uriFromPath } from '../../base/uri.ts';
import type { CheckService } from '../../check-service.ts';
import { GitError } from '../../host/git.ts';
import { type GitChanges, readGitChanges } from '../../host/git-changes.ts';
import { isFoundFrom, OverlaidFileSystem, type Overlay } from '../../host/overlaid-file-system.ts';
import { findCommit, findMergeBase, findWorkTree } from '../../host/revision.ts';
import { isBaselineFile, isConfigFile } from '../../kinds/detect-kind.ts';
import type { KindId } from '../../kinds/file-kind.ts';
import { isBelowAny } from '../../workspace/config-tree.ts';
import type { ReadResult } from '../../workspace/file-system.ts';
import { hasBrokenJson } from '../../workspace/has-broken-json.ts';
import { isGitIgnore } from '../../workspace/settings-reader.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { rereadTornFiles } from '../opening/open-project.ts';
import type { Target } from '../opening/targets.ts';
import type { Selection } from './selection.ts';

/** Which changes are meant: what is staged, what has changed since a commit, else what is not committed. */
export interface ChangeQuery {
  readonly staged: boolean;
  readonly since: string | undefined;
}

/**
 * Narrows a selection to the files that have changed, by git, and the files whose problems depend on those. The projects
 * are read as they were before; what depends on the changes is what the workspace says when they are then made, so it
 * is exactly what an editor would check again. Throws a `CliError` when git cannot tell.
 */
export async function selectChanged(selection: Selection, query: ChangeQuery): Promise<Selection> {
  const { past, present } = await readChanges(selection.targets, query);
  const fileSystem = new OverlaidFileSystem(selection.fileSystem, new Map([...present, ...past]));
  const reported = new Set(past.keys());
  const settle = async (service: CheckService, folders: readonly string[]) => {
    askWhatChangesTell(service);
    const uris = [...past.keys()].filter((uri) => concerns(uri, folders));
    const refreshAs = async (overlay: Overlay, changed: readonly string[]) => {
      fileSystem.replaceOverlay(overlay);
      const { changed: itself, affected } = await service.refresh(changed);
      for (const group of [itself, affected]) for (const uri of group) reported.add(uri);
    };
    await refreshAs(present, uris);
    const broken = uris.filter((uri) => isConfigFile(uri) && hasBrokenJson(service.findFile(uri) ?? GONE));
    if (broken.length > 0) {
      // What a config said before it broke stays in force where somebody is typing; here it must be forgotten.
      await refreshAs(new Map([...present, ...broken.map((uri) => [uri, ABSENT] as const)]), broken);
      await refreshAs(present, broken);
    }
    await rereadTornFiles(service, fileSystem);
  };
  const { reports = () => true } = selection;
  return { ...selection, fileSystem, settle, reports: (file) => reported.has(file.uri) && reports(file) };
}

const ABSENT: ReadResult = { kind: 'absent' };
const GONE = { syntaxProblems: [] };

/** Worlds and their like are told of a change in others only about what they have asked before. */
function askWhatChangesTell(service: CheckService): void {
  for (const file of service.workspace.files()) if (ASKING.has(file.kind.id)) service.judgeFile(file);
}

const ASKING: ReadonlySet<KindId> = new Set([
  'world',
  'stats_config',
  'project_bundle',
  'stat_package',
  'statlens_config',
]);

/** Says whether a file counts for the folders that were read: it lies there, or is a setting above. */
function concerns(uri: string, folders: readonly string[]): boolean {
  if (folders.some((folder) => isFoundFrom(folder, uri))) return true;
  if (isGitIgnore(uri) && isBelowAny(uri, new Set(folders))) return true;
  const isSetting = isConfigFile(uri) || isBaselineFile(uri) || isGitIgnore(uri);
  return isSetting && folders.some((folder) => isBelow(folder, parentUri(uri)));
}

async function readChanges(targets: readonly Target[], query: ChangeQuery): Promise<GitChanges> {
  try {
    const all = await Promise.all(
      (await findWorkTrees(targets)).map(async (workTree) => {
        const commit = await findBase(workTree, query.since);
        return readGitChanges({ workTree, commit, present: query.staged ? 'staged' : 'disk' });
      }),
    );
    return {
      past: new Map(all.flatMap(({ past }) => [...past])),
      present: new Map(all.flatMap(({ present }) => [...present])),
    };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const message = error.isInstalled ? error.message : `this needs git, and ${error.message}`;
    throw new CliError(EXIT_CODE.usage, `what has changed is not known: ${message}`);
  }
}

/** The top folders of the work trees in which the targets lie, each once. */
async function findWorkTrees(targets: readonly Target[]): Promise<string[]> {
  const found = new Set<string>();
  for (const { type, path, uri } of targets) {
    if ([...found].some((workTree) => isBelow(uri, uriFromPath(workTree)))) continue;
    const folder = type === 'folder' ? path : type === 'file' ? dirname(path) : process.cwd();
    const workTree = await findWorkTree(folder);
    const spelled = workTree && spellAsIn(folder, workTree);
    if (spelled === undefined) {
      const what = workTree === undefined ? 'lies in no work tree that git opens' : 'leads through a link';
      throw new CliError(EXIT_CODE.usage, `what has changed is not known: ${folder} ${what}`);
    }
    found.add(spelled);
  }
  return [...found];
}

/** The work tree's path as `folder` has it, where links may lead; undefined when one leads into the midst of the tree. */
function spellAsIn(folder: string, workTree: string): string | undefined {
  const real = realpathSync(workTree);
  const spelled = resolve(folder, relative(realpathSync(folder), real));
  return realpathSync(spelled) === real ? spelled : undefined;
}

/** The commit to compare with; undefined before the first one. */
async function findBase(workTree: string, since: string | undefined): Promise<string | undefined> {
  const head = await findCommit(workTree, 'HEAD');
  if (since === undefined) return head;
  const commit = await findCommit(workTree, since);
  if (commit === undefined) {
    const message = `--since ${since}: git knows no such commit here; in a shallow clone it must be fetched first`;
    throw new CliError(EXIT_CODE.usage, message);
  }
  // What others have done there meanwhile is no change of ours.
  const common = head === undefined ? undefined : await findMergeBase(workTree, [commit, head]);
  return common ?? commit;
}
