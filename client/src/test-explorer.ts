import {
  type CancellationToken,
  type Disposable,
  Location,
  Range,
  type TestController,
  type TestItem,
  TestMessage,
  type TestRun,
  TestRunProfileKind,
  type TestRunRequest,
  tests,
  Uri,
  workspace,
} from 'vscode';
import { REQUESTS } from '../../server/src/protocol/methods.ts';
import type { StatTestFile, StatTestOutcome } from '../../server/src/protocol/stat-tests.ts';
import type { ServerConnection } from './server-connection.ts';
import type { ServerWatch } from './server-watch.ts';

/** How long to wait for more news before the server is asked, in milliseconds. */
const PAUSE = 300;

/** The balance tests (`*.stattest.json`) in the Test Explorer: found by the server, and run by it. */
export class TestExplorer implements Disposable {
  readonly controller: TestController;
  readonly #server: ServerConnection;
  readonly #parts: Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: ServerConnection, watch: ServerWatch) {
    this.#server = server;
    this.controller = tests.createTestController('statLens', 'Stat Lens');
    this.controller.refreshHandler = () => this.#find();
    const run = (request: TestRunRequest, token: CancellationToken) => this.#run(request, token);
    const profile = this.controller.createRunProfile('Stat Lens', TestRunProfileKind.Run, run, true);
    const files = workspace.createFileSystemWatcher('**/*.stattest.json');
    const look = () => this.#look();
    this.#parts = [
      this.controller,
      profile,
      files,
      files.onDidCreate(look),
      files.onDidDelete(look),
      files.onDidChange(look),
      watch.onDidChange(look),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (/\.stattest\.jsonc?$/.test(document.uri.path)) look();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const part of this.#parts) part.dispose();
  }

  #look(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#find(), PAUSE);
  }

  /** Shows the tests there are; while the server cannot be asked, those it knew last stay. */
  async #find(): Promise<void> {
    try {
      const files = await this.#server.ask<StatTestFile[]>(REQUESTS.listStatTests, {});
      this.controller.items.replace(
        files.filter(({ tests }) => tests.length > 0).map((file) => this.#show(file)),
      );
    } catch {
      // The status item tells how the server is.
    }
  }

  #show(file: StatTestFile): TestItem {
    const uri = Uri.parse(file.uri);
    const item = this.controller.createTestItem(file.uri, workspace.asRelativePath(uri), uri);
    item.children.replace(
      file.tests.map(({ name, range }) => {
        const child = this.controller.createTestItem(name, name, uri);
        child.range = toRange(range);
        return child;
      }),
    );
    return item;
  }

  /** Runs the files in which something is asked for, each once, and tells about what is asked for. */
  async #run(request: TestRunRequest, token: CancellationToken): Promise<void> {
    const { include, exclude = [] } = request;
    const run = this.controller.createTestRun(request);
    const wanted = new Set(listLeaves(include ?? listItems(this.controller.items)));
    for (const item of listLeaves(exclude)) wanted.delete(item);
    const files = new Set([...wanted].map(({ parent }) => parent).filter((file) => file !== undefined));
    for (const file of files) {
      const items = listItems(file.children).filter((item) => wanted.has(item));
      if (token.isCancellationRequested) for (const item of items) run.skipped(item);
      else await this.#runFile(file, items, run);
    }
    run.end();
  }

  async #runFile(file: TestItem, items: readonly TestItem[], run: TestRun): Promise<void> {
    for (const item of items) run.started(item);
    const start = Date.now();
    try {
      const outcomes = await this.#server.ask<StatTestOutcome[]>(REQUESTS.runStatTests, { uri: file.id });
      const took = (Date.now() - start) / Math.max(1, items.length);
      for (const item of items) report(run, item, outcomes, took);
    } catch (error) {
      const message = new TestMessage(error instanceof Error ? error.message : String(error));
      for (const item of items) run.errored(item, message);
    }
  }
}

/** Tells what became of one test; of several with its name, each has to pass. */
function report(run: TestRun, item: TestItem, outcomes: readonly StatTestOutcome[], took: number): void {
  const own = outcomes.filter(({ name }) => name === item.id);
  const messages = own.flatMap((outcome) => outcome.messages);
  if (messages.length === 0) {
    // What has no outcome is not there any more.
    if (own.length === 0) run.skipped(item);
    else run.passed(item, took);
    return;
  }
  const shown = messages.map(({ text, range, related }) => {
    // A message has one place; who it is about is told in words.
    const who = related.map((place) => place.message).join(', ');
    const message = new TestMessage(who === '' ? text : `${text}\n${who}`);
    if (item.uri !== undefined) message.location = new Location(item.uri, toRange(range));
    return message;
  });
  if (messages.some(({ isInvalid }) => isInvalid)) run.errored(item, shown, took);
  else run.failed(item, shown, took);
}

function toRange({ start, end }: StatTestFile['tests'][number]['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function listItems(items: Iterable<readonly [string, TestItem]>): TestItem[] {
  return [...items].map(([, item]) => item);
}

/** The tests at and below these items. */
function listLeaves(items: readonly TestItem[]): TestItem[] {
  return items.flatMap((item) => (item.children.size === 0 ? [item] : listItems(item.children)));
}
