import process from 'node:process';
import { parentUri, uriFromPath } from '../../base/uri.ts';
import { explainKind, explainWorld } from '../../features/file-settings/explain-file.ts';
import type { FileSettings, LeftOut } from '../../features/file-settings/file-settings.ts';
import { listChangedRules } from '../../features/file-settings/list-changed-rules.ts';
import { listSettingsInForce } from '../../features/file-settings/settings-in-force.ts';
import { createNodeFileSystem } from '../../host/node-file-system.ts';
import { ConfigTree } from '../../workspace/config-tree.ts';
import { RowShapes } from '../../workspace/number-rows.ts';
import { ProjectRootFinder } from '../../workspace/project-root.ts';
import { SettingsReader } from '../../workspace/settings-reader.ts';
import { Workspace } from '../../workspace/workspace.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { formatFileSettings } from '../formats/file-settings-text.ts';
import { formatJson } from '../formats/format-json.ts';
import { findTarget, type Target } from '../opening/targets.ts';
import { createPathNames } from '../path-names.ts';
import type { CommandContext } from './command-context.ts';

/** The options of `stat-lens config`. */
export interface ConfigOptions {
  readonly json?: boolean;
  /** Print the settings themselves, not why they hold. */
  readonly print?: boolean;
}

/** What is known about the settings around a file. */
interface Surroundings {
  readonly tree: ConfigTree;
  readonly workspace: Workspace;
  readonly nameOf: (uri: string) => string;
}

/** `stat-lens config [path]`: prints which settings apply to a file or folder, and why. */
export async function config(
  given: string,
  options: ConfigOptions,
  { terminal }: CommandContext,
): Promise<ExitCode> {
  const cwd = process.cwd();
  const target = findTarget(given, cwd);
  if (target.type === 'missing') {
    throw new CliError(EXIT_CODE.nothingMatched, `nothing matched "${given}": ${target.reason}`);
  }
  const surroundings = await readSurroundings(target, nameFrom(cwd));
  if (options.print) {
    const uri = nameAsked(target);
    terminal.writeOut(formatJson(listSettingsInForce(surroundings.tree.find(uri), uri)));
    return EXIT_CODE.clean;
  }
  const settings = findSettings(target, surroundings);
  terminal.writeOut(
    options.json
      ? formatJson({ version: 1, ...settings })
      : formatFileSettings(settings, target.type === 'folder', terminal.colors),
  );
  return EXIT_CODE.clean;
}

/** Paths for people, that of the working folder too. */
function nameFrom(cwd: string): (uri: string) => string {
  const here = uriFromPath(cwd);
  const nameOf = createPathNames(cwd);
  return (uri) => (uri === here ? '.' : nameOf(uri));
}

/** Reads the project around, as `check` does for the folder, so that a file that is left out stays so. */
async function readSurroundings(
  { uri, type }: Target,
  nameOf: (uri: string) => string,
): Promise<Surroundings> {
  const fileSystem = createNodeFileSystem();
  const folder = type === 'folder' ? uri : parentUri(uri);
  const root = (await new ProjectRootFinder(fileSystem).find(folder)) ?? folder;
  const workspace = new Workspace(fileSystem);
  await workspace.indexFolders([root]);
  const tree = new ConfigTree();
  tree.addNamed(root);
  const uris = fileSystem.findJsonFiles(root);
  await new SettingsReader(fileSystem, tree, new RowShapes()).read([root], uris, () => false);
  return { tree, workspace, nameOf };
}

/** What holds for a folder is what holds for files in it that no pattern names. */
function nameAsked({ uri, type }: Target): string {
  return type === 'folder' ? `${uri}/.json` : uri;
}

function findSettings(target: Target, { tree, workspace, nameOf }: Surroundings): FileSettings {
  const { uri } = target;
  const asked = nameAsked(target);
  const compiled = tree.find(asked);
  const file = workspace.getFile(uri);
  const world = file && explainWorld(workspace, file);
  const isWorldFound = world !== undefined && world.what !== 'none';
  const project = file?.project ?? '';
  return {
    path: nameOf(uri),
    config: compiled?.config.uri === undefined ? null : nameOf(compiled.config.uri),
    ignored: findLeftOut(tree, asked, nameOf),
    kind: file === undefined ? null : explainKind(file, compiled),
    project: project === '' ? null : nameOf(project.replace(/^bundle:/, '')),
    world: world === undefined ? null : { ...world, what: isWorldFound ? nameOf(world.what) : world.what },
    rules: compiled === undefined ? [] : listChangedRules(compiled, asked),
  };
}

function findLeftOut(tree: ConfigTree, uri: string, nameOf: (uri: string) => string): LeftOut | null {
  const found = tree.findIgnoring(uri);
  if (found === undefined) return null;
  const { isConfig, pattern = null, place } = found;
  return { list: nameOf(found.uri), isConfig, pattern, place: nameOf(place) };
}
