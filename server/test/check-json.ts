/** The JSON that `check --format json` prints, as docs/cli.md tells it. */
export interface CheckJson {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly kind: string;
    readonly problems: readonly ProblemJson[];
  }[];
  readonly summary: Readonly<Record<'files' | 'errors' | 'warnings' | 'information', number>> & {
    /** With `--fix` and `--fix-dry-run`. */
    readonly known?: number;
    readonly gone?: number;
    readonly fixed?: number;
    readonly fixedFiles?: number;
  };
  /** With `--fix-dry-run`. */
  readonly diff?: string;
}

/** One problem in it. */
export interface ProblemJson {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly pointer: string;
  readonly range: RangeJson;
  readonly related?: readonly {
    readonly path: string;
    readonly range: RangeJson;
    readonly message: string;
  }[];
  readonly fixable: boolean;
}

/** Zero-based, UTF-16. */
export interface RangeJson {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Reads what `check --format json` printed. */
export function parseCheckJson(text: string): CheckJson {
  return JSON.parse(text) as CheckJson;
}
