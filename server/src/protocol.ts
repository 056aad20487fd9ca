import type { EntityProvenance } from './effective/provenance.ts';

/** Everything that client and server say to each other beyond LSP. Types and names only. */

/** Ids of the commands that the client registers. */
export const COMMANDS = {
  showEffectiveStats: 'statLens.showEffectiveStats',
  compareBaseWithEffective: 'statLens.compareBaseWithEffective',
  openMergedWorld: 'statLens.openMergedWorld',
  openWorld: 'statLens.openWorld',
  explainProblem: 'statLens.explainProblem',
  migrateFile: 'statLens.migrateFile',
  migrateFolder: 'statLens.migrateFolder',
  migrateWorkspace: 'statLens.migrateWorkspace',
  fixAll: 'statLens.fixAll',
  createProject: 'statLens.createProject',
  filterExplorer: 'statLens.filterExplorer',
  clearExplorerFilter: 'statLens.clearExplorerFilter',
  refreshExplorer: 'statLens.refreshExplorer',
  revealInExplorer: 'statLens.revealInExplorer',
  followEditor: 'statLens.followEditor',
  unfollowEditor: 'statLens.unfollowEditor',
  openBeside: 'statLens.openBeside',
  restartServer: 'statLens.restartServer',
  showOutput: 'statLens.showOutput',
  showActions: 'statLens.showActions',
  copyDiagnosticsReport: 'statLens.copyDiagnosticsReport',
  openWalkthrough: 'statLens.openWalkthrough',
  showReferences: 'statLens.showReferences',
} as const;

/** The settings that switch lenses and hints: `statLens.codeLens.<name>`, `statLens.inlayHints.<name>`. All are on by default. */
export const SWITCHES = {
  codeLens: ['effectiveStats', 'npcLevels', 'population', 'usage', 'sessionEntities', 'migration'],
  inlayHints: ['tiers', 'effectiveValues'],
} as const;

/** What a code lens is about. */
export type LensKind = (typeof SWITCHES)['codeLens'][number];

/** What an inlay hint is about. */
export type HintKind = (typeof SWITCHES)['inlayHints'][number];

/** The kind of the code action that mends everything in a file that can be mended safely, on save too. */
export const FIX_ALL_KIND = 'source.fixAll.statLens';

/** What the numbers of semantic tokens mean: types of ids (definition, axis, tier, level), and what is to say about them. */
export const TOKEN_LEGEND = {
  tokenTypes: ['class', 'property', 'enumMember', 'type'],
  tokenModifiers: ['declaration', 'readonly', 'deprecated'],
} as const;

/** Methods of our own requests; their parameters and results are the types below. */
export const REQUESTS = {
  effectiveStats: 'statLens/effectiveStats',
  effectiveDocument: 'statLens/effectiveDocument',
  migrate: 'statLens/migrate',
  planMigrations: 'statLens/planMigrations',
  rulePage: 'statLens/rulePage',
  worldPlace: 'statLens/worldPlace',
  fileFacts: 'statLens/fileFacts',
  workspaceCounts: 'statLens/workspaceCounts',
  statsTree: 'statLens/statsTree',
  statsTreePath: 'statLens/statsTreePath',
  projectTemplates: 'statLens/projectTemplates',
  newProject: 'statLens/newProject',
  members: 'statLens/members',
  listStatTests: 'statLens/listStatTests',
  runStatTests: 'statLens/runStatTests',
  /** Server to client, for files that only the client can reach. */
  readFile: 'statLens/readFile',
  findFiles: 'statLens/findFiles',
} as const;

/** Server to client: what read-only documents show may have changed; open ones should ask again. */
export const EFFECTIVE_CHANGED = 'statLens/effectiveChanged';

/** Server to client, once the tree of all stats was asked for: what it shows may have changed. */
export const STATS_TREE_CHANGED = 'statLens/statsTreeChanged';

/** Client to server, from clients that do not watch files: people look at the window again, files may have changed. */
export const WINDOW_FOCUSED = 'statLens/focused';

/** Server to client, once `statLens/fileFacts` was asked: its answer may be another one now. */
export const FILE_FACTS_CHANGED = 'statLens/fileFactsChanged';

/** Server to client, if it asked for it at initialization: how far the reading of the workspace is. */
export const STATUS_CHANGED = 'statLens/status';

/** What `statLens/status` tells. */
export interface ServerStatus {
  /**
   * `cancelled`: a person stopped the reading, so nothing is said about files that seem to be missing. `error`: the
   * reading failed, `message` says why.
   */
  readonly state: 'indexing' | 'ready' | 'cancelled' | 'error';
  /** How many files of ours are known. */
  readonly files: number;
  /** Why the reading failed, for people; in the state `error` only. */
  readonly message?: string;
}

/** The scheme of read-only documents that show effective stats: `stat-lens-effective:<path>.md?<uri of the file>`. */
export const EFFECTIVE_SCHEME = 'stat-lens-effective';

/** The scheme of read-only documents about codes, which diagnostics link to: `stat-lens-rule:/<code>.md`. */
export const RULE_SCHEME = 'stat-lens-rule';

/** The scheme of documents with a world's merged stats_config: `stat-lens-world:<path>.merged.jsonc?<uri of the file>`. */
export const WORLD_SCHEME = 'stat-lens-world';

/**
 * The scheme of documents with stats as JSON, to be compared: `stat-lens-stats:<path>.base.jsonc?<uri of the file>` and
 * `stat-lens-stats:<path>.effective.jsonc?<uri of the file>`.
 */
export const STATS_SCHEME = 'stat-lens-stats';

/** Every scheme of ours; such documents come through `workspace/textDocumentContent`. */
export const LINKED_SCHEMES = [EFFECTIVE_SCHEME, RULE_SCHEME, WORLD_SCHEME, STATS_SCHEME] as const;

/** Asks for effective stats: of the file's first NPC or session, or of `entity` (`npc:12`, `session:3`). */
export interface EffectiveStatsParams {
  readonly uri?: string;
  readonly entity?: string;
  /** Only this definition, computed even when the entity has no values under it. */
  readonly definition?: string;
}

/**
 * The answer to `statLens/effectiveStats`, and what `stat-lens show --json` prints. Stable: members are added, never
 * renamed. For an NPC `effective.<definition>` is the engine's normalized object; for a session
 * `effective.<definition>.<entity key>` is.
 */
export interface EffectiveStatsResult {
  readonly version: 1;
  /** `npc:12`, `session:3`; without an id the file's uri. */
  readonly entity: string;
  /** The id of the world in force; null when it has none or there is no world. */
  readonly world: number | null;
  readonly effective: Readonly<Record<string, unknown>>;
  /** The same shape as `effective`, with provenance in place of stats. */
  readonly provenance: Readonly<
    Record<string, EntityProvenance | Readonly<Record<string, EntityProvenance>>>
  >;
}

/**
 * Asks where the entities of a world stand that have a value on an axis, a tier or a level, or, without `list`, stats under
 * the definition. The answer is an array of locations, the first 500.
 */
export interface MembersParams {
  /** The file of the world. */
  readonly uri: string;
  /** The way to the world in it. */
  readonly path: readonly (string | number)[];
  readonly definitionId: string;
  readonly list?: 'axes' | 'tiers' | 'levels';
  /** The index in the list, and the name or id there. */
  readonly index?: number;
  readonly name?: string;
}

/** Asks for the text of the read-only document for a file. The answer is Markdown. */
export interface EffectiveDocumentParams {
  readonly uri: string;
}

/** Asks for the edits that migrate a file's legacy data. */
export interface MigrateParams {
  readonly uri: string;
}

/** Asks for the page about a code, such as `tier/gap`. The answer is Markdown; for an unknown code, an error. */
export interface RulePageParams {
  readonly code: string;
}

/** Asks for the world in force in a file, or at a place in it, in the positions of LSP. */
export interface WorldPlaceParams {
  readonly uri: string;
  readonly position?: { readonly line: number; readonly character: number };
}

/** Where the world in force is written: at the definition that was asked from, when it writes it. Without one, an error. */
export interface WorldPlaceResult {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** The outcome of a migration request. */
export interface MigrateResult {
  /** True when the server has sent the edits through `workspace/applyEdit` and the client applied them. */
  readonly applied: boolean;
  /** One sentence for people. */
  readonly message: string;
}

/** Asks what a file is and how much there is; without a uri only how much. */
export interface FileFactsParams {
  readonly uri?: string;
}

/** The answer to `statLens/fileFacts`. */
export interface FileFacts {
  /** How many files of ours are known, and how many worlds there are in them. */
  readonly files: number;
  readonly worlds: number;
  /** The id of the file's kind; null for a file that is none of ours. */
  readonly kind: string | null;
  /** The world in force in the file: of its first entity. `name` is the file's name where the world has none. */
  readonly world: { readonly uri: string; readonly id: number | null; readonly name: string } | null;
}

/** The answer to `statLens/workspaceCounts`: nothing but numbers, so that people may pass it on. */
export interface WorkspaceCounts {
  /** Whether all folders were read once. */
  readonly isComplete: boolean;
  readonly folders: number;
  readonly files: number;
  /** How many files there are of each kind, by its id. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Files whose JSON is broken. */
  readonly brokenFiles: number;
  readonly worlds: number;
  /** The definitions of all worlds together. */
  readonly definitions: number;
}

/** What a node in the tree of all stats stands for. `group` is a part of a long list. */
export type StatsTreeKind =
  | 'world'
  | 'definition'
  | 'level'
  | 'axis'
  | 'tier'
  | 'npcs'
  | 'worldless'
  | 'group'
  | 'npc'
  | 'session';

/** A node in the tree of all stats. */
export interface StatsTreeNode {
  /** Stays the same through edits of anything else; the ids of nodes above it can be told from it. */
  readonly id: string;
  readonly kind: StatsTreeKind;
  readonly label: string;
  readonly description?: string;
  /** Where it is written; absent for what stands for several things, or comes out of a package. */
  readonly uri?: string;
  /** The part of that file; absent for all of it. */
  readonly range?: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly hasChildren: boolean;
}

/** Asks what is below a node in the tree of all stats; without `parent`, for the worlds. */
export interface StatsTreeParams {
  /** The id of a node. */
  readonly parent?: string | undefined;
  /** Only what has this text in its name or id, and what leads there. */
  readonly filter?: string | undefined;
}

/** The answer to `statLens/statsTree`. */
export interface StatsTreeResult {
  /** False until all files were read once. */
  readonly isComplete: boolean;
  readonly nodes: readonly StatsTreeNode[];
}

/** Asks for the nodes that lead to what a file holds, the outermost first; the answer is an array, empty for other files. */
export interface StatsTreePathParams {
  readonly uri: string;
  readonly filter?: string | undefined;
}

/** One of the answers to `statLens/projectTemplates`: a stats project to begin with. */
export interface ProjectTemplate {
  readonly name: string;
  /** What is in it, half a sentence. */
  readonly summary: string;
  /** The name of its world. */
  readonly worldName: string;
}

/** Asks for the files of a new project. */
export interface NewProjectParams {
  readonly template: string;
  readonly worldName: string;
}

/** The answer to `statLens/newProject`: texts by their paths from the project's folder. */
export interface NewProjectResult {
  readonly files: Readonly<Record<string, string>>;
}

/** Asks the client for one file. */
export interface ReadFileParams {
  readonly uri: string;
}

/** The client's answer to `statLens/readFile`: bytes in base64, or why there are none. */
export type ReadFileResult =
  | { readonly kind: 'bytes'; readonly base64: string }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'refused';
      readonly code: 'syntax/too-large' | 'syntax/unreadable';
      readonly message: string;
    };

/** Asks the client for the uris of all JSON files below a folder; the answer is an array of uris. */
export interface FindFilesParams {
  readonly folder: string;
}

/** What the client says about itself at initialization. */
export interface InitializationOptions {
  /** True when the editor itself reports JSON syntax errors and duplicate keys, so that we leave them out. */
  readonly builtInJson?: boolean;
  /** True when the client wants to hear `statLens/status`. */
  readonly reportStatus?: boolean;
  /** What to say to people in the language of the editor, by the English text; what is missing stays English. */
  readonly texts?: Readonly<Record<string, string>>;
  /** True when the client opens links to pages about codes by asking `statLens/rulePage`. */
  readonly openRulePages?: boolean;
  /**
   * True when the client shows our read-only documents by a content provider of its own, which asks for them and hears
   * `statLens/effectiveChanged`.
   */
  readonly linkedDocuments?: boolean;
  /** True when the client registers the command `statLens.showReferences`, which takes a uri, a position and `MembersParams`. */
  readonly showReferences?: boolean;
}
