import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CheckService } from '../src/check-service.ts';
import { joinChanges, type WorkspaceChange } from '../src/workspace/workspace-change.ts';
import { FIXTURE_ROOT, fixtureUri } from './fixture-files.ts';
import { PATHS, textsFor } from './incremental-content.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

/** The same games in every run, so that a merge never fails by luck; change it to look for more. */
const SEED = 20_261_122;

/** One thing that happens to a project: on disk, in an editor, or between the two. */
type Step =
  | { readonly kind: 'write' | 'type'; readonly path: string; readonly text: string }
  | { readonly kind: 'delete' | 'close' | 'check'; readonly path: string }
  | { readonly kind: 'delete-folder'; readonly path: string };

const path = fc.constantFrom(...PATHS);
const withText = path.chain((each) => fc.tuple(fc.constant(each), textsFor(each)));
const step: fc.Arbitrary<Step> = fc.oneof(
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
const start = fc
  .subarray([...PATHS], { minLength: 8 })
  .chain((paths) => fc.tuple(...paths.map((each) => textsFor(each).map((text) => [each, text] as const))));

describe('a service that has followed changes', () => {
  it('says of every file what a service says that never saw another state', async () => {
    await fc.assert(
      fc.asyncProperty(start, fc.array(step, { minLength: 1, maxLength: 8 }), async (files, steps) => {
        const game = new FollowedGame(files);
        await game.open();
        for (const each of steps) {
          await game.take(each);
          assert.deepEqual(game.describe(), await game.describeAnew());
        }
      }),
      { numRuns: 60, seed: SEED },
    );
  });
});

describe('a service that reads files from disk', () => {
  it('says of them what it says when they are open in an editor', async () => {
    await fc.assert(
      fc.asyncProperty(start, async (files) => {
        const game = new FollowedGame(files);
        await game.open();
        for (const [path, text] of files) {
          if (!path.endsWith('.gitignore')) await game.take({ kind: 'type', path, text });
        }
        assert.deepEqual(game.describe(), await FollowedGame.describeFiles(files));
      }),
      { numRuns: 60, seed: SEED },
    );
  });
});

/** A project in memory and the service that follows it. */
class FollowedGame {
  readonly #fileSystem: MemoryFileSystem;
  readonly #service: CheckService;
  readonly #open = new Map<string, string>();
  #version = 0;

  constructor(files: readonly (readonly [path: string, text: string])[]) {
    this.#fileSystem = new MemoryFileSystem(files.map(([path, text]) => [fixtureUri(path), text] as const));
    this.#service = startService(this.#fileSystem);
  }

  static async describeFiles(files: readonly (readonly [path: string, text: string])[]): Promise<unknown> {
    return new FollowedGame(files).describeAnew();
  }

  async open(): Promise<void> {
    await this.#service.indexFolders([FIXTURE_ROOT]);
    describeAll(this.#service);
  }

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

  describe(): unknown {
    return describeAll(this.#service);
  }

  async describeAnew(): Promise<unknown> {
    const service = startService(this.#fileSystem);
    for (const [uri, text] of this.#open) service.setDocument(uri, 1, text);
    await service.indexFolders([FIXTURE_ROOT]);
    return describeAll(service);
  }
}

function startService(fileSystem: MemoryFileSystem): CheckService {
  return new CheckService({ fileSystem, logger: { info: () => {}, warn: assert.fail }, now: 0 });
}

function describeAll(service: CheckService): [uri: string, problems: unknown][] {
  const uris = [...service.workspace.files()].map(({ uri }) => uri).sort();
  return uris.map((uri) => [uri, describeFile(service, uri)]);
}

function describeFile(service: CheckService, uri: string): unknown {
  const kind = service.findFile(uri)?.kind.id;
  const problems = service.check(uri).map(({ code, severity, path, message, known, fixes }) => {
    const titles = fixes?.map(({ title }) => title);
    return JSON.stringify([code, severity, path, message, known, titles]);
  });
  return { kind, problems: problems.sort() };
}
