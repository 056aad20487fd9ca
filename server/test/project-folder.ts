import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { uriFromPath } from '../src/base/uri.ts';
import { splitFiles } from './fixture-files.ts';

/** A stats project on disk, for tests of whole processes. */
export class ProjectFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'stat-lens-project-'));

  /** Takes files as fixture text (see `splitFiles`). */
  constructor(text: string) {
    for (const [path, content] of splitFiles(text)) this.write(path, content);
  }

  /** The uri of the folder. */
  get uri(): string {
    return uriFromPath(this.path);
  }

  /** The uri of a file in it. */
  uriOf(path: string): string {
    return uriFromPath(join(this.path, path));
  }

  /** Writes a file. */
  write(path: string, content: string): void {
    const full = join(this.path, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }

  /** Deletes a file, a folder, or without a path everything. */
  remove(path = ''): void {
    rmSync(join(this.path, path), { recursive: true, force: true });
  }
}
