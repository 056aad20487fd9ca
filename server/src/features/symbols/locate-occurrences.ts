import type { LocatedText } from '../../syntax/located-text.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { FileOccurrences } from './find-occurrences.ts';
import { type LocatedId, locateOccurrence } from './locate-occurrence.ts';
import type { Occurrence } from './occurrence-at.ts';

/** Where one file means a symbol, in its text. */
export interface LocatedOccurrences {
  readonly file: SourceFile;
  /** Undefined when the file cannot be read (any more). */
  readonly located: LocatedText | undefined;
  /** `id` is undefined where the text is another one by now. */
  readonly places: readonly { readonly occurrence: Occurrence; readonly id: LocatedId | undefined }[];
}

/** So many files are read at once. */
const READ_AT_ONCE = 64;

/** Finds places in the texts of files, which are read for it, and hands them to `take` one file after the other. */
export async function locateOccurrences(
  workspace: Workspace,
  found: readonly FileOccurrences[],
  take: (located: LocatedOccurrences) => void,
): Promise<void> {
  for (let start = 0; start < found.length; start += READ_AT_ONCE) {
    const batch = found.slice(start, start + READ_AT_ONCE);
    const texts = await Promise.all(batch.map(({ file }) => workspace.locate(file.uri)));
    for (const [index, { file, occurrences }] of batch.entries()) {
      const located = texts[index];
      const places = occurrences.map((occurrence) => ({
        occurrence,
        id: located && locateOccurrence(located, occurrence.mention, file.isPlain),
      }));
      take({ file, located, places });
    }
  }
}
