import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

/**
 * Writes a generated file unless it is there already: what has not changed is not built again.
 * @param {string} path
 * @param {string} text
 * @returns {Promise<{ file: string, bytes: number, changed: boolean }>}
 */
export async function writeWhenChanged(path, text) {
  const before = await readFile(path, 'utf8').catch(() => undefined);
  const changed = before !== text;
  if (changed) await writeFile(path, text);
  return { file: basename(path), bytes: Buffer.byteLength(text), changed };
}
