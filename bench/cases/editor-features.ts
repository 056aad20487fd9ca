import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Position, WorkspaceEdit } from 'vscode-languageserver';
import { uriFromPath } from '../../server/src/base/uri.ts';
import { createNodeFileSystem } from '../../server/src/host/node-file-system.ts';
import { createLanguageService, type LanguageService } from '../../server/src/language-service.ts';
import { type Corpus, generateCorpus } from '../generate-corpus.ts';
import { makeSessionText, withDigit } from '../large-session.ts';
import { median, percentile } from '../measure.ts';
import type { BenchContext, Figure } from '../report.ts';

const WARM_UP = 20;

/** A project with a large session in an editor. */
interface OpenProject {
  readonly service: LanguageService;
  readonly session: string;
  readonly text: string;
  readonly world: string;
  readonly worldText: string;
}

/** What people ask for while all NPCs are indexed (T16-T20). */
export async function benchEditorFeatures({ root, rounds }: BenchContext, npcs: number): Promise<Figure[]> {
  const project = await openProject(await generateCorpus(root, npcs));
  const count = Math.max(100, rounds * 20);
  const among = `among ${npcs / 1000}k NPCs`;
  return [
    await timeWhileTyping(project, count, {
      id: 'T16',
      name: `hover in a 190 kB session ${among}, p95`,
      find: (text, stroke) => placeOf(text, '"health"', stroke) + 3,
      ask: async (position) => (await project.service.hover(project.session, position)) !== undefined,
    }),
    await timeWhileTyping(project, count, {
      id: 'T17',
      name: `completion in a 190 kB session ${among}, p95`,
      find: (text, stroke) => placeOf(text, '"health"', stroke) + 3,
      ask: async (position) => {
        const list = await project.service.completion(project.session, position);
        return (list?.items.length ?? 0) > 0;
      },
    }),
    await timeRename(project, rounds, npcs),
    await timeReferences(project, rounds, npcs),
    await timeWorkspaceSymbols(project, rounds, npcs),
  ];
}

/** The corpus without the files that were spoiled: nothing is renamed while some of them are no JSON. */
async function openProject({ folder, faults }: Corpus): Promise<OpenProject> {
  const disk = createNodeFileSystem();
  const spoiled = new Set(faults.map(({ path }) => uriFromPath(join(folder, path))));
  const service = createLanguageService({
    fileSystem: {
      read: (uri) => disk.read(uri),
      findJsonFiles: (below) => disk.findJsonFiles(below).filter((uri) => !spoiled.has(uri)),
    },
    logger: { info: () => {}, warn: () => {} },
  });
  await service.indexFolders([uriFromPath(folder)]);
  const session = uriFromPath(join(folder, '1.session.json'));
  const text = makeSessionText(190_000);
  service.setDocument(session, 1, text);
  const world = uriFromPath(join(folder, 'world.json'));
  return { service, session, text, world, worldText: readFileSync(join(folder, 'world.json'), 'utf8') };
}

interface TypingCase {
  readonly id: string;
  readonly name: string;
  readonly find: (text: string, stroke: number) => number;
  /** Asks, and says whether there was an answer. */
  readonly ask: (position: Position) => Promise<boolean>;
}

/** Asks for something after each of many keystrokes; the keystroke itself is not counted (T11 does). */
async function timeWhileTyping(
  { service, session, text }: OpenProject,
  count: number,
  { id, name, find, ask }: TypingCase,
): Promise<Figure> {
  const times: number[] = [];
  for (let stroke = 0; stroke < count + WARM_UP; stroke++) {
    const typed = withDigit(text, stroke);
    service.setDocument(session, performance.now(), typed);
    const position = toPosition(typed, find(typed, stroke));
    const start = performance.now();
    const isAnswered = await ask(position);
    if (stroke >= WARM_UP) times.push(performance.now() - start);
    if (!isAnswered) throw new Error(`${id} was not answered at ${JSON.stringify(position)}`);
  }
  return { id, name, value: percentile(times, 0.95), unit: 'ms', target: 10 };
}

async function timeRename(project: OpenProject, rounds: number, npcs: number): Promise<Figure> {
  const { service, world } = project;
  const value = await timeRounds(rounds, async () => {
    const request = { position: axisPosition(project), newName: 'might', style: STYLE };
    const edit = await service.rename(world, request);
    if (typeof edit === 'string') throw new Error(edit);
    demandAll('rename', countFiles(edit), npcs);
  });
  const name = `rename of an axis that ${npcs / 1000}k NPCs have`;
  return { id: 'T18', name, value, unit: 'ms', target: 1500 };
}

async function timeReferences(project: OpenProject, rounds: number, npcs: number): Promise<Figure> {
  const { service, world } = project;
  const value = await timeRounds(rounds, async () => {
    const found = await service.references(world, axisPosition(project), true);
    demandAll('references', new Set(found.map(({ uri }) => uri)).size, npcs);
  });
  const name = `references of an axis that ${npcs / 1000}k NPCs have`;
  return { id: 'T19', name, value, unit: 'ms', target: 1500 };
}

async function timeWorkspaceSymbols({ service }: OpenProject, rounds: number, npcs: number): Promise<Figure> {
  const value = await timeRounds(rounds, async () => {
    const found = await service.workspaceSymbols('mara', true);
    demandAll('workspace symbols', found.length, 1);
  });
  return { id: 'T20', name: `workspace symbol among ${npcs / 1000}k NPCs`, value, unit: 'ms' };
}

async function timeRounds(rounds: number, run: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    await run();
    if (round > 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** No figure by dropping work. Spoiled files, which are one in a hundred, need not be among them. */
function demandAll(what: string, count: number, wanted: number): void {
  if (count < wanted * 0.99) throw new Error(`${what}: only ${count} of ${wanted}`);
}

const STYLE = { versioned: true, annotated: false, creates: true, spell: (uri: string) => uri };

function countFiles({ changes = {}, documentChanges = [] }: WorkspaceEdit): number {
  return Object.keys(changes).length + documentChanges.length;
}

function axisPosition({ worldText }: OpenProject): Position {
  return toPosition(worldText, worldText.indexOf('"strength"') + 3);
}

/** Where a word stands next from some part of the text on, another part for each stroke. */
function placeOf(text: string, word: string, stroke: number): number {
  return text.indexOf(word, (text.length / 100) * ((stroke * 7) % 90));
}

function toPosition(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
