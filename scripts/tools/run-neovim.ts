import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findNeovim } from './find-neovim.ts';
import { inProject } from './project-paths.ts';
import { runForExitCode } from './run-command.ts';
import { StopError } from './stop-error.ts';
import { copyToTemporaryFolder, makeTemporaryFolder } from './temporary-folder.ts';

/** How long all tests may take together, in milliseconds. */
const PATIENCE = 240_000;

/** What people read, and what is tested. */
const GUIDE = inProject('docs', 'editors.md');

/** Runs `scripts/neovim/suite.lua` in Neovim, with the settings that docs/editors.md tells people to write. */
export async function runNeovim(): Promise<number> {
  const neovim = await findNeovim();
  console.log('\nNeovim: its own LSP client, the server of the command line');
  const project = copyToTemporaryFolder(inProject('client', 'test', 'fixture'), 'neovim');
  mkdirSync(path.join(project, '.git'));
  const home = makeTemporaryFolder('neovim-home');
  const settings = path.join(home, 'settings.lua');
  writeFileSync(settings, readSettings());
  const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '--cmd', 'filetype on'];
  return runForExitCode(
    neovim,
    [...args, '--cmd', `luafile ${settings}`, '-S', inProject('scripts', 'neovim', 'suite.lua')],
    { cwd: project, stdio: ['ignore', 'inherit', 'inherit'], timeout: PATIENCE, env: makeEnvironment(home) },
  );
}

/** The first settings for Neovim in the guide: those for the versions that have no `vim.lsp.config`. */
function readSettings(): string {
  const guide = readFileSync(GUIDE, 'utf8');
  const [, settings] = /^### Neovim 0\.7 .*?^```lua\n(.*?)^```$/ms.exec(guide) ?? [];
  if (settings === undefined) throw new StopError('docs/editors.md has no settings for Neovim 0.7 any more.');
  return settings;
}

/** An environment with `stat-lens` on PATH, where nothing is read from or left in the person's own folders. */
function makeEnvironment(home: string): NodeJS.ProcessEnv {
  const programs = path.join(home, 'bin');
  mkdirSync(programs);
  const program = path.join(programs, 'stat-lens');
  const cli = inProject('dist', 'cli.cjs');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
  chmodSync(program, 0o755);
  return {
    ...process.env,
    STAT_LENS_GUIDE: GUIDE,
    PATH: `${programs}${path.delimiter}${process.env.PATH}`,
    XDG_CACHE_HOME: path.join(home, 'cache'),
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_STATE_HOME: path.join(home, 'state'),
  };
}
