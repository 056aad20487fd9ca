import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What stands in the way of a new file in a folder, as the way from there: the file itself, or something else than a folder
 * in the place of one above it, such as a link that leads nowhere. Undefined when nothing does. Never throws.
 */
export function findObstacle(root: string, path: string): string | undefined {
  const steps = path.split('/');
  for (let i = 1; i < steps.length; i++) {
    const above = steps.slice(0, i).join('/');
    const found = look(join(root, above));
    if (found === 'nothing') return undefined;
    if (found !== 'folder') return above;
  }
  return look(join(root, path)) === 'nothing' ? undefined : path;
}

function look(path: string): 'nothing' | 'folder' | 'something' {
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return 'nothing';
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? 'folder' : 'something';
  } catch {
    // Where the system does not even tell what is there, nothing can be written.
    return 'something';
  }
}
