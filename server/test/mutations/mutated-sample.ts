import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonPath } from '../../src/base/json-pointer.ts';
import { formatPointer } from '../../src/base/json-pointer.ts';
import type { JsonValue } from '../../src/base/json-value.ts';
import type { EditOperation, Problem } from '../../src/base/problem.ts';
import { CheckService } from '../../src/check-service.ts';
import { parseText } from '../../src/syntax/parse-text.ts';
import { FIXTURE_ROOT, fixtureUri } from '../fixture-files.ts';
import { MemoryFileSystem } from '../memory-file-system.ts';
import { perform } from '../value-operations.ts';
import type { Mutation, SeenPlace } from './mutation.ts';
import { type PlannedMutation, planBatches } from './plan-batches.ts';
import type { TextMutation } from './text-mutations.ts';

const SAMPLE = join(dirname(fileURLToPath(import.meta.url)), '../../../samples/harbour-town');

/** What came of one kind of corruption. */
export interface MutationResult {
  /** How many places it was done at. */
  readonly count: number;
  /** The places that no problem named, each with the codes that were reported in the file. */
  readonly missed: readonly string[];
}

/** A valid project in memory, one file of which is corrupted at a time. */
export class MutatedSample {
  readonly #texts = new Map<string, string>();
  readonly #values = new Map<string, JsonValue>();
  readonly #fileSystem: MemoryFileSystem;
  readonly #service: CheckService;
  #version = 0;

  constructor() {
    for (const entry of readdirSync(SAMPLE, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.jsonc?$/.test(entry.name)) continue;
      // What tests have recorded is no file of the game, nor one that anybody writes.
      if (entry.name.endsWith('.snap.json')) continue;
      const file = join(entry.parentPath, entry.name);
      const path = relative(SAMPLE, file).split(sep).join('/');
      const text = readFileSync(file, 'utf8');
      this.#texts.set(path, text);
      this.#values.set(path, parseText(text, { comments: true }).value ?? null);
    }
    const files = [...this.#texts].map(([path, text]) => [fixtureUri(path), text] as const);
    const fail = (message: string) => {
      throw new Error(message);
    };
    this.#fileSystem = new MemoryFileSystem(files);
    this.#service = new CheckService({
      fileSystem: this.#fileSystem,
      logger: { info: fail, warn: fail },
      now: Date.parse('2026-03-05'),
    });
  }

  /** Reads the sample; gives all its problems, of which there should be none. */
  async open(): Promise<readonly Problem[]> {
    await this.#service.indexFolders([FIXTURE_ROOT]);
    return this.findProblems(/./);
  }

  /** Does it at every place there is, and looks whether a problem names the place. */
  async mutate(mutation: Mutation): Promise<MutationResult> {
    let count = 0;
    const missed: string[] = [];
    for (const [file, root] of this.#values) {
      if (!mutation.files.test(file)) continue;
      for (const batch of planBatches(mutation, root)) {
        count += batch.length;
        // What makes the game refuse the whole config hides what it would only frown upon, so each gets its own chance.
        for (const alone of this.#corrupt(file, root, batch)) {
          const still = this.#corrupt(file, root, [alone]);
          missed.push(...still.map(({ operation }) => this.#describeMiss(file, operation.path)));
        }
      }
      await this.#service.closeDocument(fixtureUri(file));
    }
    return { count, missed };
  }

  /** Damages every file there is for it, one after the other, and looks for the code that tells of it. */
  async damage({ files, change, code, seenIn }: TextMutation): Promise<MutationResult> {
    const damaged = [...this.#texts].filter(([path]) => files.test(path));
    const missed: string[] = [];
    for (const [path, text] of damaged) {
      const uri = fixtureUri(path);
      const changed = change(text);
      if (changed === undefined) this.#fileSystem.texts.delete(uri);
      else this.#service.setDocument(uri, ++this.#version, changed);
      await this.#service.refresh([uri]);
      const problems = seenIn === undefined ? this.#service.check(uri) : this.findProblems(seenIn);
      if (!problems.some((problem) => problem.code === code)) missed.push(path);
      this.#fileSystem.texts.set(uri, text);
      await this.#service.closeDocument(uri);
      await this.#service.refresh([uri]);
    }
    return { count: damaged.length, missed };
  }

  /** Corrupts a file in several places; gives those that no problem names. */
  #corrupt(file: string, root: JsonValue, batch: readonly PlannedMutation[]): PlannedMutation[] {
    const uri = fixtureUri(file);
    const value = batch.reduce<JsonValue>((result, { operation }) => carryOut(result, operation), root);
    this.#service.setDocument(uri, ++this.#version, JSON.stringify(value));
    const own = this.#service.check(uri);
    const isSeen = ({ files, path }: SeenPlace) =>
      (files === undefined ? own : this.findProblems(files)).some((problem) => names(problem, path));
    return batch.filter(({ places }) => !places.some(isSeen));
  }

  #describeMiss(file: string, path: JsonPath): string {
    const problems = this.#service.check(fixtureUri(file));
    const reported = problems.map((problem) => `${problem.code} ${formatPointer(problem.path)}`).join(', ');
    return `${file}${formatPointer(path)}: ${reported || 'nothing reported'}`;
  }

  /** The problems of the files whose path fits. */
  findProblems(files: RegExp): Problem[] {
    return [...this.#texts.keys()]
      .filter((path) => files.test(path))
      .flatMap((path) => [...this.#service.check(fixtureUri(path))]);
  }
}

function carryOut(root: JsonValue, operation: EditOperation): JsonValue {
  const value = perform(root, operation);
  if (value === undefined) throw new Error(`${JSON.stringify(operation)} is impossible`);
  return value;
}

/**
 * Says whether a problem, or a place it refers to, is at, above or below a place. The file as a whole names only what
 * stands right in it.
 */
function names(problem: Problem, place: JsonPath): boolean {
  if ((problem.path.length > 0 || place.length <= 1) && touches(problem.path, place)) return true;
  return (problem.related ?? []).some(({ path }) => path.length > 0 && touches(path, place));
}

function touches(a: JsonPath, b: JsonPath): boolean {
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared).every((step, index) => String(step) === String(b[index]));
}
