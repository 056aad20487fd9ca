import type { Span } from '../base/span.ts';

/** How far a suppression comment reaches; `unknown` for a word that is none of ours, such as `stat-lens-ignore-lines`. */
export type SuppressionForm = 'ignore' | 'line' | 'next-line' | 'start' | 'end' | 'file' | 'unknown';

/** What a suppression comment says, before it is known what it reaches. */
export interface SuppressionNote {
  /** The whole comment, with its marks. */
  readonly span: Span;
  readonly form: SuppressionForm;
  /** The comment's first word, as it is written. */
  readonly word: string;
  /** The codes it names, as they are written; none means all. */
  readonly codes: readonly { readonly text: string; readonly span: Span }[];
  readonly reason: string | undefined;
}

/** A comment that hides problems: `// stat-lens-ignore tier/gap: on purpose`. */
export interface SuppressionComment extends SuppressionNote {
  /** The problems that start in here are hidden; empty when it reaches nothing. */
  readonly covers: Span;
}
