import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { uriFromPath } from '../src/base/uri.ts';
import { splitFiles } from './fixture-files.ts';

/** A stats project on disk, for tests of whole processes. It is made when it is first used, and anew after it was removed. */
export class ProjectFolder {
  readonly #text: string;
  #path: string | undefined;

  /** Takes files as fixture text (see `splitFiles`). */
  constructor(text: string) {
    this.#text = text;
  }

  /** Each test of the `describe` around gets the project as it is at first. */
  forEachTest(): this {
    afterEach(() => this.remove());
    return this;
  }

  /** All tests of the `describe` around share the project. */
  forAllTests(): this {
    after(() => this.remove());
    return this;
  }

  /** Absolute. */
  get path(): string {
    if (this.#path === undefined) {
      this.#path = mkdtempSync(join(tmpdir(), 'stat-lens-project-'));
      for (const [path, content] of splitFiles(this.#text)) this.write(path, content);
      this.prepare();
    }
    return this.#path;
  }

  /** The uri of the folder. */
  get uri(): string {
    return uriFromPath(this.path);
  }

  /** The uri of a file in it. */
  uriOf(path: string): string {
    return uriFromPath(join(this.path, path));
  }

  /** The text of a file. */
  read(path: string): string {
    return readFileSync(join(this.path, path), 'utf8');
  }

  /** Writes a file. */
  write(path: string, content: string): void {
    const full = join(this.path, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }

  /** Deletes a file, a folder, or without a path everything. */
  remove(path = ''): void {
    if (path === '' && this.#path === undefined) return;
    rmSync(join(this.path, path), { recursive: true, force: true });
    if (path === '') this.#path = undefined;
  }

  /** Called when the folder is made, with all files in it. */
  protected prepare(): void {}
}
