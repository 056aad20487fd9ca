import type { NodeFileSystem } from '../../host/node-file-system.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Terminal } from '../terminal.ts';
import { openProgressLine, type ProgressLine } from './progress-line.ts';

/** How long people wait without being told how far a check is, in milliseconds. */
const PATIENCE = 500;

/** Tells how far a check is: how many files are read, then how many are checked. */
export class CheckProgress {
  readonly #line: ProgressLine;

  constructor(line: ProgressLine) {
    this.#line = line;
  }

  /** The same files, counted as they are read. */
  followReading(fileSystem: NodeFileSystem): NodeFileSystem {
    let total = 0;
    let read = 0;
    // Settings are read too, and torn files twice.
    const count = () => {
      if (read < total) this.#line.show('Reading', read++, total);
    };
    return {
      ...fileSystem,
      findJsonFiles: (folder) => {
        const uris = fileSystem.findJsonFiles(folder);
        total += uris.length;
        return uris;
      },
      read: (uri) => {
        count();
        return fileSystem.read(uri);
      },
      readBytes: (uri, reader) => {
        count();
        return fileSystem.readBytes(uri, reader);
      },
    };
  }

  /** Takes the line away until there is more to tell, so that other words have it to themselves. */
  end(): void {
    this.#line.end();
  }

  /** The same files, counted as they are taken to be checked. */
  *followChecking(files: readonly SourceFile[]): Iterable<SourceFile> {
    let checked = 0;
    for (const file of files) {
      this.#line.show('Checking', checked++, files.length);
      yield file;
    }
    this.#line.end();
  }
}

/** Progress for who is watching; undefined when nobody is. */
export function openCheckProgress(
  terminal: Terminal,
  env: Readonly<Record<string, string | undefined>>,
): CheckProgress | undefined {
  const line = openProgressLine(terminal, env, PATIENCE);
  return line === undefined ? undefined : new CheckProgress(line);
}
