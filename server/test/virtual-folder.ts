import type { FindFilesParams, ReadFileParams, ReadFileResult } from '../src/protocol/client-files.ts';
import { splitFiles } from './fixture-files.ts';
import type { TestClient } from './test-client.ts';

/** A folder that the server can read through the client alone, so that a test knows of each reading. */
export class VirtualFolder {
  readonly uri = 'vscode-vfs://github/example/game';
  readonly texts: Map<string, string>;
  /** The uris that were read, in order. */
  readonly reads: string[] = [];
  /** Awaited before a file is given. */
  delay: ((uri: string) => Promise<void>) | undefined;

  /** Takes files as fixture text (see `splitFiles`). */
  constructor(text: string) {
    this.texts = new Map(splitFiles(text).map(([path, content]) => [this.uriOf(path), content]));
  }

  /** The uri of a file in it. */
  uriOf(path: string): string {
    return `${this.uri}/${path}`;
  }

  /** The text of a file in it. */
  textOf(path: string): string {
    return this.texts.get(this.uriOf(path)) ?? '';
  }

  /** Has a client answer for the files. */
  offerTo(client: TestClient): void {
    client.answers.set('statLens/findFiles', (params) => {
      const { folder } = params as FindFilesParams;
      return [...this.texts.keys()].filter((uri) => uri.startsWith(folder));
    });
    client.answers.set('statLens/readFile', (params) => this.#read((params as ReadFileParams).uri));
  }

  async #read(uri: string): Promise<ReadFileResult> {
    this.reads.push(uri);
    await this.delay?.(uri);
    const text = this.texts.get(uri);
    if (text === undefined) return { kind: 'absent' };
    return { kind: 'bytes', base64: Buffer.from(text).toString('base64') };
  }
}
