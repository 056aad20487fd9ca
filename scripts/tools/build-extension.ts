import { existsSync } from 'node:fs';
import { inProject, projectFolder } from './project-paths.ts';
import { runCommand } from './run-command.ts';
import { StopError } from './stop-error.ts';

/**
 * Builds the extension's bundles into `dist`.
 * @throws StopError when the dependencies are missing or the build fails.
 */
export async function buildExtension(): Promise<void> {
  if (!existsSync(inProject('node_modules', 'esbuild'))) {
    throw new StopError('The dependencies are not installed. Run:\n  npm ci');
  }
  await runCommand(process.execPath, [inProject('esbuild.mjs')], { cwd: projectFolder });
}
