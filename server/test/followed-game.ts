import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Fix, Problem } from '../src/base/problem.ts';
import { createLanguageService, type LanguageService } from '../src/language-service.ts';
import type { FileSystem } from '../src/workspace/file-system.ts';
import { joinChanges, type WorkspaceChange } from '../src/workspace/workspace-change.ts';
import { FIXTURE_ROOT, fixtureUri } from './fixture-files.ts';
import { PATHS, textsFor } from './incremental-content.ts';
import { ManyFiles } from './many-files.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

/** Files by their paths. */
export type GameFiles = readonly (readonly [path: string, text: string])[];

/** One thing that happens to a project: on disk, in an editor, or between the two. */
export type Step =
  | { readonly kind: 'write' | 'type'; readonly path: string; readonly text: string }
  | { readonly kind: 'delete' | 'close' | 'check'; readonly path: string }
  | { readonly kind: 'delete-folder'; readonly path: string };

const path = fc.constantFrom(...PATHS);
const withText = path.chain((each) => fc.tuple(fc.constant(each), textsFor(each)));
/** Any such thing. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: withText.map(([path, text]) => ({ kind: 'write' as const, path, text })) },
  {
    weight: 4,
    arbitrary: withText
      .filter(([path]) => !path.endsWith('.gitignore'))
      .map(([path, text]) => ({ kind: 'type' as const, path, text })),
  },
  { weight: 2, arbitrary: path.map((path) => ({ kind: 'delete' as const, path })) },
  { weight: 2, arbitrary: path.map((path) => ({ kind: 'close' as const, path })) },
  { weight: 1, arbitrary: path.map((path) => ({ kind: 'check' as const, path })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'delete-folder' as const, path: 'inner' }) },
);
/** The files with which a game starts. */
export const start: fc.Arbitrary<GameFiles> = fc
  .subarray([...PATHS], { minLength: 8 })
  .chain((paths) => fc.tuple(...paths.map((each) => textsFor(each).map((text) => [each, text] as const))));

/** A project in memory and the service that follows it. */
export class FollowedGame {
  readonly #fileSystem: MemoryFileSystem;
  readonly #service: LanguageService;
  readonly #open = new Map<string, string>();
  #version = 0;

  /** `areMany`: the service that follows takes the files for a few among very many, which it reads by their bytes. */
  constructor(files: GameFiles, areMany = false) {
    this.#fileSystem = new MemoryFileSystem(files.map(([path, text]) => [fixtureUri(path), text] as const));
    this.#service = startService(areMany ? new ManyFiles(this.#fileSystem) : this.#fileSystem);
  }

  /** What a service says of files that it has just read. */
  static async describeFiles(files: GameFiles): Promise<unknown> {
    return new FollowedGame(files).describeAnew();
  }

  /** The service that follows. */
  get service(): LanguageService {
    return this.#service;
  }

  /** Reads everything for the first time. */
  async open(): Promise<void> {
    await this.#service.indexFolders([FIXTURE_ROOT]);
    describeAll(this.#service);
  }

  /** Makes a step happen, and demands that everyone is told whose problems it changes. */
  async take(step: Step): Promise<void> {
    const uri = fixtureUri(step.path);
    const before = new Map(describeAll(this.#service));
    const change = await this.#make(step, uri);
    if (change === undefined) return;
    // Who is not told of a change is never asked again: an editor goes on to show what it was shown.
    const told = new Set([...change.changed, ...change.removed, ...change.affected]);
    for (const [file, problems] of before) {
      if (!told.has(file))
        assert.deepEqual(describeFile(this.#service, file), problems, `${file} was not named`);
    }
  }

  async #make(step: Step, uri: string): Promise<WorkspaceChange | undefined> {
    const { texts } = this.#fileSystem;
    switch (step.kind) {
      case 'write':
        texts.set(uri, step.text);
        return this.#service.refresh([uri]);
      case 'delete':
        texts.delete(uri);
        return this.#service.refresh([uri]);
      case 'delete-folder':
        for (const each of [...texts.keys()]) if (each.startsWith(`${uri}/`)) texts.delete(each);
        return this.#service.refresh([uri]);
      case 'type':
        return this.#type(uri, step.text);
      case 'close':
        return this.#open.delete(uri) ? this.#service.closeDocument(uri) : undefined;
      case 'check':
        this.#service.check(uri);
        return undefined;
    }
  }

  async #type(uri: string, text: string): Promise<WorkspaceChange> {
    this.#open.set(uri, text);
    const change = this.#service.setDocument(uri, ++this.#version, text);
    if (change.unread.length === 0) return change;
    const more = await this.#service.refresh(change.unread);
    return joinChanges(change, more);
  }

  /** All problems, as the service knows them now. */
  describe(): unknown {
    return describeAll(this.#service);
  }

  /** All problems, as a service finds them that never saw another state. */
  async describeAnew(): Promise<unknown> {
    return describeAll(await this.startAnew());
  }

  /** A service that never saw another state. */
  async startAnew(): Promise<LanguageService> {
    const service = startService(this.#fileSystem);
    for (const [uri, text] of this.#open) service.setDocument(uri, 1, text);
    await service.indexFolders([FIXTURE_ROOT]);
    return service;
  }
}

function startService(fileSystem: FileSystem): LanguageService {
  return createLanguageService({ fileSystem, logger: { info: () => {}, warn: assert.fail }, now: 0 });
}

function describeAll(service: LanguageService): [uri: string, problems: unknown][] {
  const uris = [...service.workspace.files()].map(({ uri }) => uri).sort();
  return uris.map((uri) => [uri, describeFile(service, uri)]);
}

function describeFile(service: LanguageService, uri: string): unknown {
  const kind = service.findFile(uri)?.kind.id;
  const problems = service.check(uri).map(({ fixes, ...problem }) => {
    const made = fixes?.map((fix) => [fix.title, fix.safe, fix.elsewhere?.(), describeChange(problem, fix)]);
    return JSON.stringify({ ...problem, fixes: made });
  });
  return { kind, problems: problems.sort() };
}

/** What a fix does; a free id is looked for only when somebody asks, so it is another one in the end. */
function describeChange({ code }: Pick<Problem, 'code'>, { operations }: Fix): unknown {
  return code === 'npc/duplicate-id' ? undefined : operations();
}
