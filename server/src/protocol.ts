import type { EntityProvenance } from './effective/provenance.ts';

/** Everything that client and server say to each other beyond LSP. Types and names only. */

/** Ids of the commands that the client registers. */
export const COMMANDS = {
  showEffectiveStats: 'statLens.showEffectiveStats',
  migrateFile: 'statLens.migrateFile',
  restartServer: 'statLens.restartServer',
  showOutput: 'statLens.showOutput',
} as const;

/** The kind of the code action that mends everything in a file that can be mended safely, on save too. */
export const FIX_ALL_KIND = 'source.fixAll.statLens';

/** Methods of our own requests; their parameters and results are the types below. */
export const REQUESTS = {
  effectiveStats: 'statLens/effectiveStats',
  effectiveDocument: 'statLens/effectiveDocument',
  migrate: 'statLens/migrate',
  rulePage: 'statLens/rulePage',
  /** Server to client, for files that only the client can reach. */
  readFile: 'statLens/readFile',
  findFiles: 'statLens/findFiles',
} as const;

/** Server to client: effective stats may have changed; open read-only documents should ask again. */
export const EFFECTIVE_CHANGED = 'statLens/effectiveChanged';

/** Server to client, if it asked for it at initialization: how far the reading of the workspace is. */
export const STATUS_CHANGED = 'statLens/status';

/** What `statLens/status` tells. */
export interface ServerStatus {
  /** `cancelled`: a person stopped the reading, so nothing is said about files that seem to be missing. */
  readonly state: 'indexing' | 'ready' | 'cancelled';
  /** How many files of ours are known. */
  readonly files: number;
}

/** The scheme of read-only documents that show effective stats: `stat-lens-effective:<path>.md?<uri of the file>`. */
export const EFFECTIVE_SCHEME = 'stat-lens-effective';

/** The scheme of read-only documents about codes, which diagnostics link to: `stat-lens-rule:/<code>.md`. */
export const RULE_SCHEME = 'stat-lens-rule';

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

/** The outcome of a migration request. */
export interface MigrateResult {
  /** True when the server has sent the edits through `workspace/applyEdit` and the client applied them. */
  readonly applied: boolean;
  /** One sentence for people. */
  readonly message: string;
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
  /** True when the client opens links to pages about codes by asking `statLens/rulePage`. */
  readonly openRulePages?: boolean;
}
