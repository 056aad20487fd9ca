import {
  commands,
  type Disposable,
  type LogOutputChannel,
  l10n,
  type Memento,
  type TreeView,
  Uri,
  ViewColumn,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS } from '../../../server/src/protocol/commands.ts';
import { STATS_TREE_CHANGED } from '../../../server/src/protocol/methods.ts';
import { registerCommand } from '../commands/register-command.ts';
import { EXPLORER_CONTEXTS } from '../contexts.ts';
import type { ServerConnection } from '../server-connection.ts';
import type { ServerWatch } from '../server-watch.ts';
import type { ExplorerEntry } from './explorer-entry.ts';
import { LatestReveal } from './latest-reveal.ts';
import { openArguments } from './node-place.ts';
import { PartDecorations } from './part-decorations.ts';
import { StatsTreeProvider } from './stats-tree-provider.ts';

/** The id of the view in the manifest. */
const VIEW = 'statLens.explorer';

/** Where it is remembered that the person does not want the explorer to follow the active editor. */
const KEPT_STILL = 'isExplorerKeptStill';

/** How long to wait for more news before the server is asked, in milliseconds. */
const PAUSE = 250;

/** What the explorer works with. */
export interface ExplorerParts {
  readonly server: ServerConnection;
  readonly watch: ServerWatch;
  readonly output: LogOutputChannel;
  readonly memory: Memento;
}

/** The view with all worlds, their definitions, levels and tiers, and who is in them. */
export class StatsExplorer implements Disposable {
  readonly provider: StatsTreeProvider;
  readonly view: TreeView<ExplorerEntry>;
  readonly #watch: ServerWatch;
  readonly #memory: Memento;
  readonly #parts: Disposable[];
  readonly #followed = new LatestReveal<Uri>((uri) => this.#show(uri, false));
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStale = false;

  constructor({ server, watch, output, memory }: ExplorerParts) {
    this.#watch = watch;
    this.#memory = memory;
    this.provider = new StatsTreeProvider(server);
    this.view = window.createTreeView(VIEW, { treeDataProvider: this.provider, showCollapseAll: true });
    const register = (id: string, run: (entry?: unknown) => unknown) => registerCommand(id, run, output);
    this.#parts = [
      this.view,
      new PartDecorations(this.provider),
      this.view.onDidCollapseElement(({ element }) => this.provider.forgetBelow(element)),
      this.view.onDidChangeVisibility(() => this.#look()),
      this.provider.onDidShow(() => this.#tell()),
      watch.onDidChange(() => this.noteNews()),
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      register(COMMANDS.filterExplorer, () => this.#askFilter()),
      register(COMMANDS.clearExplorerFilter, () => this.provider.setFilter('')),
      register(COMMANDS.refreshExplorer, () => this.provider.clear()),
      register(COMMANDS.revealInExplorer, (named) => this.#revealNamed(named)),
      register(COMMANDS.followEditor, () => this.#setFollowing(true)),
      register(COMMANDS.unfollowEditor, () => this.#setFollowing(false)),
      register(COMMANDS.openBeside, (entry) => openBeside(entry)),
    ];
    setContext(EXPLORER_CONTEXTS.isFollowing, this.isFollowing);
  }

  /** Whether what is in the active editor is revealed. */
  get isFollowing(): boolean {
    return this.#memory.get(KEPT_STILL) !== true;
  }

  /** Looks soon whether what is shown is still true; when nobody sees it, once somebody does. */
  noteNews(): void {
    this.#isStale = true;
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#look();
    }, PAUSE);
  }

  /** Shows and selects what a file holds. False when that is not in the tree. */
  async reveal(uri: Uri, focus = false): Promise<boolean> {
    return (await this.#show(uri, focus)) !== undefined;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#followed.forget();
    for (const part of this.#parts) part.dispose();
  }

  #look(): void {
    if (!this.view.visible) return;
    if (this.#isStale) {
      this.#isStale = false;
      void this.provider.refresh();
    }
    this.#follow();
  }

  /** Says above the tree, and to `when` clauses, what is shown. */
  #tell(): void {
    const { filter, isComplete, isEmpty } = this.provider;
    setContext(EXPLORER_CONTEXTS.isRead, isComplete);
    setContext(EXPLORER_CONTEXTS.isFiltered, filter !== '');
    const isReading = !isComplete && this.#watch.condition.state === 'indexing';
    this.view.message = describeView(filter, isEmpty, isReading);
  }

  async #askFilter(): Promise<void> {
    const wanted = await window.showInputBox({
      title: l10n.t('Filter the stats explorer'),
      prompt: l10n.t('Part of a name or an id; nothing shows everything'),
      value: this.provider.filter,
    });
    if (wanted !== undefined) this.provider.setFilter(wanted.trim());
  }

  async #revealNamed(named: unknown): Promise<void> {
    const uri = named instanceof Uri ? named : window.activeTextEditor?.document.uri;
    this.#followed.forget();
    if (uri !== undefined && (await this.reveal(uri, true))) return;
    void window.showInformationMessage(l10n.t('This file is not in the stats explorer.'));
  }

  async #setFollowing(isFollowing: boolean): Promise<void> {
    await this.#memory.update(KEPT_STILL, isFollowing ? undefined : true);
    setContext(EXPLORER_CONTEXTS.isFollowing, isFollowing);
    this.#follow();
  }

  #follow(): void {
    const uri = window.activeTextEditor?.document.uri;
    if (uri === undefined || !this.isFollowing || !this.view.visible) this.#followed.forget();
    else this.#followed.want(uri);
  }

  /** Whether what a file holds is selected now; undefined when it is not in the tree. */
  async #show(uri: Uri, focus: boolean): Promise<boolean | undefined> {
    const entry = (await this.provider.findWay(uri.toString())).at(-1);
    if (entry === undefined) return undefined;
    await this.view.reveal(entry, { select: true, focus, expand: false });
    return this.view.selection.some(({ id }) => id === entry.id);
  }
}

function describeView(filter: string, isEmpty: boolean, isReading: boolean): string {
  if (isReading) return l10n.t('Reading stat files');
  if (filter === '') return '';
  return isEmpty
    ? l10n.t('Nothing has "{0}" in its name.', filter)
    : l10n.t('Only what has "{0}" in its name', filter);
}

/** Calls `onNews` whenever the server says that the tree may look different. */
export function followStatsTree(client: BaseLanguageClient, onNews: () => void): void {
  client.onNotification(STATS_TREE_CHANGED, onNews);
}

/** Shows where an entry is written beside the active editor. */
async function openBeside(entry: unknown): Promise<void> {
  if (!isEntry(entry) || entry.node.uri === undefined) return;
  await commands.executeCommand('vscode.open', ...openArguments(entry.node, ViewColumn.Beside));
}

function isEntry(value: unknown): value is ExplorerEntry {
  return typeof value === 'object' && value !== null && 'node' in value;
}

function setContext(context: string, value: unknown): void {
  void commands.executeCommand('setContext', context, value);
}
