import type { SuppressionComment } from '../syntax/suppression-comment.ts';
import { readSuppressionComments } from '../syntax/suppression-comments.ts';

/** The suppression comments of a file, with its text: which lines they speak of can only be told in it. */
export interface FileSuppressions {
  readonly text: string;
  readonly comments: readonly SuppressionComment[];
}

/** Reads a file's suppression comments; undefined when it has none, as nearly every file. */
export function readFileSuppressions(text: string): FileSuppressions | undefined {
  const comments = readSuppressionComments(text);
  return comments && { text, comments };
}
