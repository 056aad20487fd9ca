import { isAscii } from 'node:buffer';
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { arch, platform, versions } from 'node:process';
import { Script } from 'node:vm';

/** What a part is given, and what it gives. */
interface Part {
  exports: unknown;
}

type Require = (name: string) => unknown;

/** What a part begins and ends with when it is compiled, as Node's own loader does it. */
const HEAD = '(function(exports,require,module,__filename,__dirname){';
const TAIL = '\n})';

/** What a check without problems loads, and what was compiled of it, has no file larger than this. */
const USUAL_BYTES = 250_000;

/**
 * Loads the parts of the command line that lie beside each other in `folder`. Where they have been compiled beforehand by the
 * very V8 that runs now (`code-cache/`, made when the program is built), their code is taken from there, which is three times
 * as fast as compiling it. V8 itself refuses what does not fit, and then the part is compiled as ever.
 */
export class PartLoader {
  readonly #folder: string;
  readonly #require: Require;
  readonly #parts = new Map<string, Part>();
  /** What is read goes here, as one file after the other is taken in: a buffer for each would stay for long. */
  readonly #buffer = Buffer.allocUnsafeSlow(USUAL_BYTES);

  /** `require` loads what comes with Node, and everything where nothing was compiled beforehand. */
  constructor(folder: string, require: Require) {
    this.#folder = folder;
    this.#require = require;
  }

  /** Loads the first part, by its file name; those that it requires by `./` are loaded the same way. Throws what a part throws. */
  start(name: string): void {
    // Never both ways: a part that two others share would be there twice.
    if (existsSync(join(this.#folder, locateCodeCache(name)))) this.#load(name);
    else this.#require(join(this.#folder, name));
  }

  #load(name: string): unknown {
    const known = this.#parts.get(name);
    if (known !== undefined) return known.exports;
    const part: Part = { exports: {} };
    this.#parts.set(name, part);
    const path = join(this.#folder, name);
    this.#compile(name, path).call(part.exports, part.exports, this.#requireFrom, part, path, this.#folder);
    return part.exports;
  }

  readonly #requireFrom: Require = (name) =>
    name.startsWith('./') ? this.#load(name.slice(2)) : this.#require(name);

  #compile(name: string, filename: string): (...globals: unknown[]) => void {
    const source = this.#readSource(filename);
    const cachedData = this.#readCache(name);
    return new Script(source, { filename, cachedData, columnOffset: -HEAD.length }).runInThisContext();
  }

  /** A bundle between head and tail, put together before it becomes a text, which would cost as much memory again. */
  #readSource(path: string): string {
    const bytes = this.#readBytes(path, HEAD.length, TAIL.length);
    bytes.write(HEAD, 'latin1');
    bytes.write(TAIL, bytes.length - TAIL.length, 'latin1');
    // Most bundles are plain ASCII and need not be decoded; patterns keep what is not.
    return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  }

  #readCache(name: string): Buffer | undefined {
    try {
      return this.#readBytes(join(this.#folder, locateCodeCache(name)));
    } catch {
      return undefined;
    }
  }

  /** The bytes of a file, with room before and behind; they last until the next file is read. */
  #readBytes(path: string, before = 0, behind = 0): Buffer {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      const length = before + size + behind;
      const buffer = length > USUAL_BYTES ? Buffer.allocUnsafeSlow(length) : this.#buffer;
      readSync(file, buffer, before, size, 0);
      return buffer.subarray(0, length);
    } finally {
      closeSync(file);
    }
  }
}

/** Where the compiled code of a part lies for the V8 that runs now: a path below the folder of the parts. */
export function locateCodeCache(name: string): string {
  return `code-cache/${versions.v8}-${platform}-${arch}/${name}.bin`;
}
