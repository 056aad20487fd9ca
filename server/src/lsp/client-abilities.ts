import type { InitializeParams } from 'vscode-languageserver';
import { COMMANDS, type CommandName } from '../protocol/commands.ts';
import type { InitializationOptions } from '../protocol/initialization-options.ts';
import { type CompletionAbilities, readCompletionAbilities } from './completion-abilities.ts';

/** What the client can do, as far as it matters to us. */
export interface ClientAbilities {
  /** It asks for diagnostics; without this they are sent unasked. Never both. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  /** It asks for the tooltip of an inlay hint once someone points at it. */
  readonly resolvesHintTooltips: boolean;
  /** Hovers may be Markdown. */
  readonly readsMarkdown: boolean;
  /** It can be asked for its settings. */
  readonly tellsSettings: boolean;
  /** It can be asked to tell about changes of its settings. */
  readonly registersSettings: boolean;
  /** It can be asked to tell about changes on disk. */
  readonly watchesFiles: boolean;
  /** That goes for folders, too, that are none of its own. */
  readonly watchesOutside: boolean;
  readonly appliesEdits: boolean;
  /** Edits may name the version of the document they are meant for. */
  readonly versionsEdits: boolean;
  /** Edits may come with a word about each file they touch. */
  readonly annotatesEdits: boolean;
  /** It asks for the edit of a code action once that is chosen. */
  readonly resolvesActionEdits: boolean;
  /** Edits may create files. */
  readonly createsFiles: boolean;
  /** It shows documents that we make as the protocol has it, and is to be told which to ask for anew. */
  readonly showsLinkedDocuments: boolean;
  /** Answers to "go to definition" may tell the whole extent of the target. */
  readonly linksDefinitions: boolean;
  readonly linksTypeDefinitions: boolean;
  /** It asks what can be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  /** The symbols of a document may contain each other. */
  readonly nestsSymbols: boolean;
  /** It asks where a symbol of the workspace stands once that is chosen. */
  readonly resolvesSymbolRanges: boolean;
  readonly completion: CompletionAbilities;
  /** It colours tokens that we find. */
  readonly showsSemanticTokens: boolean;
  readonly refreshesSemanticTokens: boolean;
  /** Our own notifications about the state of the server are welcome. */
  readonly wantsStatus: boolean;
  /** The editor itself reports broken JSON and duplicate keys. */
  readonly reportsJson: boolean;
  /** What to say to people in its language, by the English text. */
  readonly texts: Readonly<Record<string, string>> | undefined;
  /** It opens our links from codes to the pages about them. */
  readonly opensRulePages: boolean;
  /** The commands of ours that it has, among those that answers may name. */
  readonly commands: ReadonlySet<CommandName>;
}

/** Reads a client's abilities from what it said at initialization; what it did not say it cannot do. */
export function readClientAbilities(params: InitializeParams): ClientAbilities {
  const { textDocument, workspace } = params.capabilities;
  const options = readOptions(params.initializationOptions);
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    resolvesHintTooltips: textDocument?.inlayHint?.resolveSupport?.properties.includes('tooltip') === true,
    readsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    tellsSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesOutside: watchesOutside(params),
    appliesEdits: workspace?.applyEdit === true,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    annotatesEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    resolvesActionEdits: resolvesActionEdits(params),
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    showsLinkedDocuments: workspace?.textDocumentContent !== undefined && options.linkedDocuments !== true,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    linksTypeDefinitions: textDocument?.typeDefinition?.linkSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    resolvesSymbolRanges: workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true,
    completion: readCompletionAbilities(params),
    showsSemanticTokens: textDocument?.semanticTokens !== undefined,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    wantsStatus: options.reportStatus === true,
    reportsJson: options.builtInJson === true,
    texts: readTexts(options.texts),
    opensRulePages: options.openRulePages === true,
    commands: readCommands(options),
  };
}

function watchesOutside({ capabilities: { workspace } }: InitializeParams): boolean {
  const { dynamicRegistration, relativePatternSupport } = workspace?.didChangeWatchedFiles ?? {};
  return dynamicRegistration === true && relativePatternSupport === true;
}

/** To resolve an action, the client has to send back what we said about it. */
function resolvesActionEdits({ capabilities: { textDocument } }: InitializeParams): boolean {
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

/** The options that tell of commands have their names. */
function readCommands(options: InitializationOptions): ReadonlySet<CommandName> {
  const asked = ['showReferences', 'showEffectiveStats', 'migrateFile'] as const;
  return new Set(asked.filter((name) => options[name] === true).map((name) => COMMANDS[name]));
}

function readTexts(texts: unknown): Record<string, string> | undefined {
  if (typeof texts !== 'object' || texts === null) return undefined;
  const entries = Object.entries(texts).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

function readOptions(options: unknown): InitializationOptions {
  return typeof options === 'object' && options !== null ? options : {};
}
