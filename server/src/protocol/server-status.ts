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
