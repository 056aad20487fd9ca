import {
  type Disposable,
  EventEmitter,
  type FileDecoration,
  type FileDecorationProvider,
  languages,
  ThemeColor,
  Uri,
  window,
} from 'vscode';
import { describeProblems, type ProblemCounts } from '../our-diagnostics.ts';
import { countNodeProblems, isPart, PART_SCHEME, partUri } from './node-place.ts';
import type { StatsTreeProvider } from './stats-tree-provider.ts';

/** More do not fit into a badge. */
const MOST_IN_BADGE = 99;

/** Marks definitions, axes, tiers and levels that have problems, as the editor marks files. */
export class PartDecorations implements FileDecorationProvider, Disposable {
  readonly #provider: StatsTreeProvider;
  readonly #changes = new EventEmitter<Uri[]>();
  readonly #listeners: Disposable[];
  readonly onDidChangeFileDecorations = this.#changes.event;

  constructor(provider: StatsTreeProvider) {
    this.#provider = provider;
    this.#listeners = [
      window.registerFileDecorationProvider(this),
      languages.onDidChangeDiagnostics(({ uris }) => this.#note(uris)),
    ];
  }

  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    const entry = uri.scheme === PART_SCHEME ? this.#provider.find(uri.query) : undefined;
    return entry && decorate(countNodeProblems(entry.node));
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#changes.dispose();
  }

  #note(changed: readonly Uri[]): void {
    const files = new Set(changed.map((uri) => uri.toString()));
    const parts: Uri[] = [];
    for (const { node } of this.#provider.entries()) {
      if (isPart(node) && files.has(Uri.parse(node.uri ?? '').toString())) parts.push(partUri(node));
    }
    if (parts.length > 0) this.#changes.fire(parts);
  }
}

function decorate(counts: ProblemCounts): FileDecoration | undefined {
  const { errors, warnings } = counts;
  if (errors + warnings === 0) return undefined;
  return {
    badge: String(Math.min(errors + warnings, MOST_IN_BADGE)),
    tooltip: describeProblems(counts),
    color: new ThemeColor(errors > 0 ? 'list.errorForeground' : 'list.warningForeground'),
  };
}
