import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createLanguageService } from '../../server/src/language-service.ts';
import { makeWorld } from '../corpus-records.ts';
import { makeSessionText, withDigit } from '../large-session.ts';
import { percentile } from '../measure.ts';
import { readInlinedSchema } from '../read-schema.ts';
import type { BenchContext, Figure } from '../report.ts';

const SESSION = 'file:///bench/1.session.json';
const WORLD = 'file:///bench/world.json';

/** From a keystroke in a large session to its problems, in process, against VS Code's JSON service (T11). */
export async function benchKeystroke(context: BenchContext): Promise<Figure[]> {
  return [await benchSize(context, 188_000), await benchSize(context, 1_000_000)];
}

async function benchSize({ peers, root, rounds }: BenchContext, size: number): Promise<Figure> {
  const text = makeSessionText(size);
  const ours: number[] = [];
  const theirs: number[] = [];
  const service = await openSession(text);
  const peer = openPeer(await peers(), await readInlinedSchema(root, 'session'));
  const strokes = Math.max(60, rounds * 10);
  for (let stroke = 0; stroke < strokes; stroke++) {
    const typed = withDigit(text, stroke);
    let start = performance.now();
    service.setDocument(SESSION, stroke + 2, typed);
    await service.diagnostics(SESSION);
    if (stroke >= 10) ours.push(performance.now() - start);
    start = performance.now();
    await peer(typed, stroke + 2);
    if (stroke >= 10) theirs.push(performance.now() - start);
  }
  const times = [percentile(ours, 0.95), percentile(theirs, 0.95)] as const;
  return {
    id: 'T11',
    name: `keystroke in a ${Math.round(size / 1000)} kB session / JSON service parse + validate, p95`,
    value: times[0] / times[1],
    target: 0.2,
    detail: `${times[0].toFixed(1)} ms / ${times[1].toFixed(1)} ms`,
  };
}

async function openSession(text: string) {
  const texts = new Map([
    [WORLD, JSON.stringify(makeWorld())],
    [SESSION, text],
  ]);
  const service = createLanguageService({
    fileSystem: {
      read: (uri) => {
        const found = texts.get(uri);
        return found === undefined ? { kind: 'absent' } : { kind: 'text', text: found, bom: false };
      },
      findJsonFiles: () => [...texts.keys()],
    },
    logger: { info: () => {}, warn: () => {} },
  });
  await service.indexFolders(['file:///bench']);
  service.setDocument(SESSION, 1, text);
  return service;
}

function openPeer(peers: string, schema: object) {
  const { getLanguageService, TextDocument } = createRequire(join(peers, 'package.json'))(
    'vscode-json-languageservice',
  );
  const service = getLanguageService({});
  return async (text: string, version: number) => {
    const document = TextDocument.create(SESSION, 'json', version, text);
    const problems: unknown[] = await service.doValidation(
      document,
      service.parseJSONDocument(document),
      {},
      schema,
    );
    return problems.length;
  };
}
