import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { uriFromPath } from '../../server/src/base/uri.ts';
import { makeWorld } from '../corpus-records.ts';
import { makeSessionText, typeDigit } from '../large-session.ts';
import { percentile } from '../measure.ts';
import { readInlinedSchema } from '../read-schema.ts';
import type { BenchContext, Figure } from '../report.ts';
import { ServerProcess } from '../server-process.ts';

const PULLING = { textDocument: { diagnostic: {} } };

/** A server with the session open in it. */
interface Contestant {
  readonly server: ServerProcess;
  readonly times: number[];
  readonly pulls: boolean;
}

/**
 * From a keystroke to diagnostics, client to client, against VS Code's JSON server that sends them and that is asked (T10). Both
 * servers ask for edits instead of whole texts, and get what an editor sends them then.
 */
export async function benchChangeToDiagnostics({ peers, root, rounds }: BenchContext): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stat-lens-bench-'));
  writeFileSync(join(folder, 'world.json'), JSON.stringify(makeWorld()));
  const uri = uriFromPath(join(folder, '1.session.json'));
  const text = makeSessionText(188_000);
  const document = TextDocument.create(uri, 'json', 1, text);
  const schema = await readInlinedSchema(root, 'session');
  const ours = join(root, 'dist/server.cjs');
  const theirs = join(
    await peers(),
    'node_modules/vscode-langservers-extracted/bin/vscode-json-language-server',
  );
  const start = async (path: string, pulls: boolean): Promise<Contestant> => {
    const server = await ServerProcess.start(path, { folder, capabilities: pulls ? PULLING : {} });
    const association = { fileMatch: ['*.session.json'], uri: 'stat-lens://session', schema };
    if (path === theirs) server.notify('json/schemaAssociations', [association]);
    server.open(uri, text);
    return { server, times: [], pulls };
  };
  const [pushing, pulled, peerPushing, peerPulled] = [
    await start(ours, false),
    await start(ours, true),
    await start(theirs, false),
    await start(theirs, true),
  ];
  const contestants = [pushing, pulled, peerPushing, peerPulled];
  const strokes = Math.max(20, rounds * 15);
  for (let stroke = 0; stroke < strokes; stroke++) {
    const typed = toContentChange(document, stroke);
    for (const contestant of contestants) {
      const time = await timeStroke(contestant, uri, typed, stroke + 2);
      if (stroke >= 5) contestant.times.push(time);
    }
  }
  for (const { server } of contestants) server.stop();
  rmSync(folder, { recursive: true });
  const figure = (name: string, part: number, [a, b]: readonly [Contestant, Contestant], target: number) => {
    const [mine, peer] = [percentile(a.times, part), percentile(b.times, part)];
    const detail = `${mine.toFixed(1)} ms / ${peer.toFixed(1)} ms`;
    return { id: 'T10', name, value: mine / peer, target, detail };
  };
  return [
    figure("didChange to diagnostics, sent, p95 / VS Code's JSON server", 0.95, [pushing, peerPushing], 0.05),
    figure('didChange to diagnostics, asked for, p50 / the same', 0.5, [pulled, peerPulled], 1 / 3),
  ];
}

/** The session keeps its length, so that each stroke is where it would be in the first text. */
function toContentChange(document: TextDocument, stroke: number): TextDocumentContentChangeEvent {
  const { offset, digit } = typeDigit(document.getText(), stroke);
  return {
    range: { start: document.positionAt(offset), end: document.positionAt(offset + 1) },
    text: digit,
  };
}

async function timeStroke(
  contestant: Contestant,
  uri: string,
  typed: TextDocumentContentChangeEvent,
  version: number,
): Promise<number> {
  const { server, pulls } = contestant;
  const answered = pulls ? undefined : server.waitForDiagnostics(uri, (sent) => isOf(sent.version, version));
  const start = performance.now();
  server.edit(uri, version, typed);
  if (answered === undefined) {
    await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  } else {
    await answered;
  }
  return performance.now() - start;
}

/** The JSON server does not tell versions; it waits for the typing to pause, so what comes is about the last text. */
function isOf(told: number | undefined, version: number): boolean {
  return told === undefined || told === version;
}
