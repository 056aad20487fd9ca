import { fstatSync, statSync, writeSync } from 'node:fs';
import process from 'node:process';

/**
 * One of the two outputs of this process. Node's own streams serve terminals; pipes and files are written to directly,
 * for loading the streams takes longer than checking a file. A reader that goes away (`| head`) ends the output
 * silently; other failures are told to `onFailure`.
 */
export class Output {
  readonly #descriptor: 1 | 2;
  readonly #onFailure: (message: string) => void;
  #isDirect: boolean;
  #stream: NodeJS.WriteStream | undefined;

  constructor(descriptor: 1 | 2, onFailure: (message: string) => void) {
    this.#descriptor = descriptor;
    this.#onFailure = onFailure;
    this.#isDirect = isPipeOrFile(descriptor);
  }

  /** Whether people are looking, as far as one can tell. */
  get isTerminal(): boolean {
    return !this.#isDirect && this.#openStream().isTTY;
  }

  /** How many characters fit on a line; undefined when nobody is looking. */
  get columns(): number | undefined {
    return this.isTerminal ? this.#openStream().columns : undefined;
  }

  /** Writes `text` whole, now or before the process ends. */
  write(text: string): void {
    if (this.#isDirect) this.#writeDirectly(Buffer.from(text));
    else this.#openStream().write(text);
  }

  #writeDirectly(bytes: Buffer): void {
    let done = 0;
    try {
      while (done < bytes.length) done += writeSync(this.#descriptor, bytes, done);
    } catch (error) {
      // Somebody has made the pipe one that does not wait; the stream knows how to.
      if (isSystemError(error) && error.code === 'EAGAIN') {
        // What is written next must not overtake the rest.
        this.#isDirect = false;
        this.#openStream().write(bytes.subarray(done));
      } else this.#fail(error);
    }
  }

  #openStream(): NodeJS.WriteStream {
    if (this.#stream === undefined) {
      this.#stream = this.#descriptor === 1 ? process.stdout : process.stderr;
      this.#stream.on('error', (error) => this.#fail(error));
    }
    return this.#stream;
  }

  #fail(error: unknown): void {
    if (isSystemError(error) && error.code === 'EPIPE') return;
    this.#onFailure(error instanceof Error ? error.message : String(error));
  }
}

function isPipeOrFile(descriptor: number): boolean {
  // On Windows a console cannot be told from other devices, and needs the stream for its characters.
  if (process.platform === 'win32') return false;
  try {
    const stats = fstatSync(descriptor);
    return !stats.isCharacterDevice() || stats.rdev === statSync('/dev/null').rdev;
  } catch {
    return false;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
