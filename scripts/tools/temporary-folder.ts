import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A fresh empty folder that vanishes when this process ends; the path has no symbolic links in it. */
export function makeTemporaryFolder(purpose: string): string {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), `stat-lens-${purpose}-`)));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A copy of `source` in a temporary folder, so that an editor may change its files. */
export function copyToTemporaryFolder(source: string, purpose: string): string {
  const folder = path.join(makeTemporaryFolder(purpose), path.basename(source));
  cpSync(source, folder, { recursive: true });
  return folder;
}
