import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { REQUESTS } from '../../../server/src/protocol/methods.ts';
import type {
  StatsTreeNode,
  StatsTreeParams,
  StatsTreePathParams,
  StatsTreeResult,
} from '../../../server/src/protocol/stats-tree.ts';
import type { ServerConnection } from '../server-connection.ts';
import { type ExplorerEntry, looksSame, parentIdOf } from './explorer-entry.ts';
import { makeTreeItem } from './make-tree-item.ts';

/** The id under which the outermost list is known. */
const ROOT = '';

/**
 * The tree of the stats explorer, read from the server as far as it is open. News is compared with what is shown, and
 * only lists that look different are shown anew.
 */
export class StatsTreeProvider implements TreeDataProvider<ExplorerEntry> {
  readonly #server: ServerConnection;
  readonly #changes = new EventEmitter<ExplorerEntry | undefined>();
  readonly #entries = new Map<string, ExplorerEntry>();
  /** The lists that are shown, by the id of the node around them. */
  readonly #lists = new Map<string, readonly StatsTreeNode[]>();
  /** Lists that were read already and wait to be shown. */
  readonly #waiting = new Map<string, readonly StatsTreeNode[]>();
  readonly #shown = new EventEmitter<void>();
  #filter = '';
  #isComplete = false;
  readonly onDidChangeTreeData = this.#changes.event;
  /** Fires when the outermost list was read. */
  readonly onDidShow = this.#shown.event;

  constructor(server: ServerConnection) {
    this.#server = server;
  }

  /** Whether the server has read all files. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Only what has this text in its name is shown; empty for everything. */
  get filter(): string {
    return this.#filter;
  }

  /** Whether nothing is shown at all. */
  get isEmpty(): boolean {
    return (this.#lists.get(ROOT) ?? []).length === 0;
  }

  /** Everything that is shown. */
  entries(): Iterable<ExplorerEntry> {
    return this.#entries.values();
  }

  /** The entry with this id, if it is shown. */
  find(id: string): ExplorerEntry | undefined {
    return this.#entries.get(id);
  }

  getTreeItem({ node }: ExplorerEntry): TreeItem {
    return makeTreeItem(node, this.#filter);
  }

  getParent({ id }: ExplorerEntry): ExplorerEntry | undefined {
    const parent = parentIdOf(id);
    return parent === undefined ? undefined : this.#entries.get(parent);
  }

  async getChildren(entry?: ExplorerEntry): Promise<ExplorerEntry[]> {
    const parent = entry?.id ?? ROOT;
    const waiting = this.#waiting.get(parent);
    this.#waiting.delete(parent);
    const nodes = waiting ?? (await this.#read(parent));
    this.#lists.set(parent, nodes);
    if (parent === ROOT) this.#shown.fire();
    return nodes.map((node) => this.#keep(node));
  }

  /** Forgets what is below an entry that nobody looks into any more. */
  forgetBelow({ id }: ExplorerEntry): void {
    for (const { id: child } of this.#lists.get(id) ?? []) {
      const entry = this.#entries.get(child);
      if (entry !== undefined) this.forgetBelow(entry);
      this.#entries.delete(child);
    }
    this.#lists.delete(id);
  }

  /** Shows only what has a text in its name. */
  setFilter(filter: string): void {
    this.#filter = filter;
    this.clear();
  }

  /** Reads everything anew. */
  clear(): void {
    this.#lists.clear();
    this.#waiting.clear();
    this.#entries.clear();
    this.#changes.fire(undefined);
  }

  /** Reads what is shown again, and shows anew what looks different. */
  async refresh(): Promise<void> {
    const different: string[] = [];
    for (const parent of [...this.#lists.keys()]) {
      const nodes = await this.#read(parent);
      const shown = this.#lists.get(parent);
      // Meanwhile the person may have closed it, or begun to filter.
      if (shown === undefined) continue;
      if (nodes.length === shown.length && nodes.every((node, i) => looksSame(node, shown[i] ?? node))) {
        this.#lists.set(parent, nodes);
        for (const node of nodes) this.#keep(node);
        if (parent === ROOT) this.#shown.fire();
      } else {
        this.#waiting.set(parent, nodes);
        different.push(parent);
      }
    }
    for (const parent of different)
      this.#changes.fire(parent === ROOT ? undefined : this.#entries.get(parent));
  }

  /** The entries that lead to what a file holds, the outermost first; none when it is not in the tree. */
  async findWay(uri: string): Promise<readonly ExplorerEntry[]> {
    const params: StatsTreePathParams = { uri, filter: this.#filter };
    const nodes = await this.#server.ask<readonly StatsTreeNode[]>(REQUESTS.statsTreePath, params);
    return nodes.map((node) => this.#keep(node));
  }

  async #read(parent: string): Promise<readonly StatsTreeNode[]> {
    const params: StatsTreeParams = {
      ...(parent === ROOT ? {} : { parent }),
      ...(this.#filter === '' ? {} : { filter: this.#filter }),
    };
    try {
      const { isComplete, nodes } = await this.#server.ask<StatsTreeResult>(REQUESTS.statsTree, params);
      this.#isComplete = isComplete;
      return nodes;
    } catch {
      // Without a server there is nothing to show; the status item says why.
      return [];
    }
  }

  #keep(node: StatsTreeNode): ExplorerEntry {
    const known = this.#entries.get(node.id);
    if (known !== undefined) {
      known.node = node;
      return known;
    }
    const entry = { id: node.id, node };
    this.#entries.set(node.id, entry);
    return entry;
  }
}
