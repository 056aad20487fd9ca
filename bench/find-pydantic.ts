import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const VERSION = '2.13.4';

/**
 * A Python that has Pydantic: the one on PATH when it does, else one below the cache folder of the checkout at `root`, made
 * now. Undefined, and said, where there is neither Python nor a package index in reach.
 */
export function findPydantic(root: string): string | undefined {
  const own = join(root, '.cache/bench-pydantic');
  const inOwn = join(own, 'bin/python3');
  const found = ['python3', inOwn].find(hasPydantic);
  if (found !== undefined) return found;
  succeeds('python3', ['-m', 'venv', own]);
  succeeds(inOwn, ['-m', 'pip', 'install', '--quiet', `pydantic==${VERSION}`]);
  if (hasPydantic(inOwn)) return inOwn;
  console.log('T4 is not measured: there is no Python here that has Pydantic 2');
  return undefined;
}

function hasPydantic(python: string): boolean {
  return succeeds(python, ['-c', 'import pydantic; assert pydantic.VERSION.startswith("2.")']);
}

function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
