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
