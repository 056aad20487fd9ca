import { resolve } from 'node:path';
import { uriFromPath } from '../../base/uri.ts';
import type { NodeFileSystem } from '../../host/node-file-system.ts';
import { OverlaidFileSystem } from '../../host/overlaid-file-system.ts';
import { readBytes } from '../../host/read-bytes.ts';
import { readStandardInput } from '../../host/read-standard-input.ts';
import { fileKinds } from '../../kinds/file-kinds.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { findTarget, type Target } from '../opening/targets.ts';
import { createPathNames } from '../path-names.ts';
import { isInShard } from './choose-shard.ts';
import { readIgnoreTest } from './ignore-test.ts';
import { compilePathPattern } from './path-pattern.ts';
import { readFileList } from './read-file-list.ts';
import type { NamedFiles, Selection, SelectionOptions } from './selection.ts';

/** Where a command runs. */
interface Surroundings {
  readonly cwd: string;
  readonly fileSystem: NodeFileSystem;
}

type FileTest = (file: SourceFile) => boolean;

/** Tells which files a check is about when more than plain paths is asked for. Throws a `CliError` for what cannot be. */
export async function selectFiles(
  paths: readonly string[],
  options: SelectionOptions,
  surroundings: Surroundings,
): Promise<Selection> {
  if (options.stdin || options.stdinFilename !== undefined) {
    return selectStandardInput(paths, options, surroundings);
  }
  const { cwd, fileSystem } = surroundings;
  const { fileList = [], ignorePath = [], changed, staged = false, since } = options;
  // Standard input can be read only once.
  const piped = fileList.includes('-') ? await readFileList('-', surroundings) : [];
  const name = () => nameFiles(paths, options, { ...surroundings, piped });
  const lists = [...fileList.filter((list) => list !== '-'), ...ignorePath];
  const uris = lists.map((list) => uriFromPath(resolve(cwd, list)));
  const selection = { ...(await name()), fileSystem, lists: uris, renew: name };
  if (!changed && !staged && since === undefined) return selection;
  const { selectChanged } = await import('./select-changed.ts');
  return selectChanged(selection, { staged, since });
}

/** Looks what paths and lists name, of which `piped` was read before. */
async function nameFiles(
  paths: readonly string[],
  options: SelectionOptions,
  { piped, ...surroundings }: Surroundings & { readonly piped: readonly string[] },
): Promise<NamedFiles> {
  const { cwd } = surroundings;
  const included = paths.filter((path) => !isNegated(path, cwd));
  const { fileList = [] } = options;
  const listed: string[] = [];
  for (const list of new Set(fileList)) {
    listed.push(...(list === '-' ? piped : await readFileList(list, surroundings)));
  }
  const given = included.length === 0 && fileList.length === 0 ? ['.'] : included;
  const named = given.map((path) => findPatternTarget(path, cwd));
  // What is on the disk need not be staged, and no commit shall fail because it has no stat files.
  const mayBeForeign = options.staged === true;
  const targets = [
    ...named.map((target) => (target.type === 'folder' ? { ...target, mayBeForeign } : target)),
    ...listed.map((path) => ({ ...findTarget(path, cwd), mayBeForeign: true })),
  ];
  const tests = listTests(paths, options, surroundings);
  return { targets, reports: joinTests(tests) };
}

/** What the options leave out of what is named. */
function listTests(
  paths: readonly string[],
  { kind, ignorePath = [], shard }: SelectionOptions,
  surroundings: Surroundings,
): FileTest[] {
  const { cwd } = surroundings;
  const tests: FileTest[] = paths
    .filter((path) => isNegated(path, cwd))
    .map((path) => compilePathPattern(path.slice(1), cwd))
    .map(
      ({ fits }) =>
        ({ uri }) =>
          !fits(uri),
    );
  if (kind !== undefined) {
    const kinds = readKinds(kind);
    tests.push((file) => kinds.has(file.kind.id));
  }
  for (const list of ignorePath) {
    const isIgnored = readIgnoreTest(list, surroundings);
    tests.push(({ uri }) => !isIgnored(uri));
  }
  if (shard !== undefined) {
    const nameOf = createPathNames(cwd);
    tests.push(({ uri }) => isInShard(nameOf(uri), shard));
  }
  return tests;
}

function joinTests(tests: readonly FileTest[]): FileTest | undefined {
  return tests.length === 0 ? undefined : (file) => tests.every((test) => test(file));
}

/** A path that is there is meant, whatever characters it is made of; others are patterns when they have special ones. */
function findPatternTarget(given: string, cwd: string): Target {
  const target = findTarget(given, cwd);
  if (target.type !== 'missing' || !/[*?{}[\]()]/.test(given)) return target;
  const { folder, fits } = compilePathPattern(given, cwd);
  const base = findTarget(folder, cwd);
  if (base.type === 'folder') return { ...base, given, fits };
  // Who waits for what the pattern may fit waits for its folder.
  return base.type === 'missing' ? { ...base, given } : target;
}

function isNegated(path: string, cwd: string): boolean {
  return path.startsWith('!') && !path.startsWith('!(') && findTarget(path, cwd).type === 'missing';
}

function readKinds(given: readonly string[]): Set<string> {
  const known = new Map(fileKinds.map(({ id }) => [id.replaceAll('-', '_'), id]));
  return new Set(
    given.map((name) => {
      const id = known.get(name.replaceAll('-', '_'));
      if (id !== undefined) return id;
      const choices = fileKinds.map((kind) => kind.id).join(', ');
      throw new CliError(
        EXIT_CODE.usage,
        `--kind ${name}: there is no such kind of file; there are ${choices}`,
      );
    }),
  );
}

async function selectStandardInput(
  paths: readonly string[],
  options: SelectionOptions,
  surroundings: Surroundings,
): Promise<Selection> {
  const { stdin, stdinFilename } = options;
  if (!stdin) throw new CliError(EXIT_CODE.usage, '--stdin-filename says what --stdin is; it needs that');
  if (stdinFilename === undefined) {
    throw new CliError(EXIT_CODE.usage, '--stdin needs --stdin-filename, which says what file the text is');
  }
  if (paths.length > 0)
    throw new CliError(EXIT_CODE.usage, '--stdin takes the place of paths; give one or the other');
  const { cwd, fileSystem } = surroundings;
  if (findTarget(stdinFilename, cwd).type === 'folder') {
    throw new CliError(EXIT_CODE.usage, `--stdin-filename ${stdinFilename}: this is a folder`);
  }
  const path = resolve(cwd, stdinFilename);
  const uri = uriFromPath(path);
  const text = readBytes(await readStandardInput());
  return {
    targets: [{ given: stdinFilename, path, uri, type: 'file' }],
    fileSystem: new OverlaidFileSystem(fileSystem, new Map([[uri, text]])),
    reports: joinTests(listTests(paths, options, surroundings)),
  };
}
