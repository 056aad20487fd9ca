import { type Command, type Disposable, LanguageStatusSeverity, l10n, languages } from 'vscode';
import { COMMANDS } from '../../server/src/protocol/commands.ts';
import type { ActiveFile } from './active-file.ts';
import { CLIENT_NAME, DOCUMENT_SELECTOR } from './language-client.ts';
import { countProblems, describeProblems } from './our-diagnostics.ts';
import type { ServerCondition, ServerWatch } from './server-watch.ts';

/** What the item shows. */
interface Shown {
  readonly text: string;
  readonly severity: LanguageStatusSeverity;
  readonly command: Command;
}

/**
 * The item in the language menu of the status bar: the world in force in the file, how many files and problems there
 * are, and how the server is doing; all in words.
 */
export class StatusItem implements Disposable {
  readonly #item = languages.createLanguageStatusItem('statLens.status', DOCUMENT_SELECTOR);
  readonly #watch: ServerWatch;
  readonly #file: ActiveFile;
  readonly #version: string;
  readonly #listeners: Disposable[];

  /** `version` is the version of the extension. */
  constructor(watch: ServerWatch, file: ActiveFile, version: string) {
    this.#watch = watch;
    this.#file = file;
    this.#version = version;
    this.#item.name = CLIENT_NAME;
    this.#listeners = [watch.onDidChange(() => this.#show()), file.onDidChange(() => this.#show())];
    this.#show();
  }

  /** What the item says now, and whether that is a problem of the extension itself. */
  get shown(): { readonly text: string; readonly detail: string; readonly isFine: boolean } {
    const { text, detail = '', severity } = this.#item;
    return { text, detail, isFine: severity === LanguageStatusSeverity.Information };
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const { condition } = this.#watch;
    const { text, severity, command } = this.#describe(condition);
    const detail = this.#describeDetail(condition);
    this.#item.busy = condition.state === 'starting' || condition.state === 'indexing';
    this.#item.text = text;
    this.#item.detail = detail;
    this.#item.severity = severity;
    this.#item.command = command;
    this.#item.accessibilityInformation = { label: `${CLIENT_NAME}: ${text}. ${detail}`, role: 'button' };
  }

  #describe({ state, message }: ServerCondition): Shown {
    const { Error: bad, Information: plain, Warning: doubtful } = LanguageStatusSeverity;
    switch (state) {
      case 'starting':
        return { text: l10n.t('Starting'), severity: plain, command: showActions() };
      case 'indexing':
        return { text: l10n.t('Reading stat files'), severity: plain, command: showActions() };
      case 'ready':
        return { text: this.#describeWorld(), severity: plain, command: showActions() };
      case 'cancelled': {
        const text = l10n.t('Reading was stopped: some files are not checked');
        return { text, severity: doubtful, command: restart() };
      }
      case 'error': {
        const text = l10n.t('The stat files could not be read: {0}', message ?? l10n.t('see the output'));
        return { text, severity: bad, command: restart() };
      }
      case 'stopped':
        return { text: l10n.t('The server is not running'), severity: bad, command: restart() };
    }
  }

  #describeWorld(): string {
    const { facts } = this.#file;
    if (facts === undefined || facts.files === 0) return l10n.t('No stat files');
    if (facts.kind === null) return l10n.t('Not a stat file');
    return facts.world === null ? l10n.t('No world') : l10n.t('World: {0}', facts.world.name);
  }

  #describeDetail({ files }: ServerCondition): string {
    const count = this.#file.facts?.files ?? files;
    const counted = count === 1 ? l10n.t('1 stat file') : l10n.t('{0} stat files', count);
    const { uri, facts } = this.#file;
    const problems =
      uri === undefined || facts?.kind == null
        ? []
        : [l10n.t('{0} in this file', describeProblems(countProblems(uri)))];
    return [counted, ...problems, l10n.t('version {0}', this.#version)].join(', ');
  }
}

function showActions(): Command {
  const tooltip = l10n.t('Show what Stat Lens can do here');
  return { title: l10n.t('Actions'), command: COMMANDS.showActions, tooltip };
}

function restart(): Command {
  const tooltip = l10n.t('Start the server of Stat Lens anew');
  return { title: l10n.t('Restart Server'), command: COMMANDS.restartServer, tooltip };
}
