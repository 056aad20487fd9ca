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
