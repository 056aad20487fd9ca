import type { Position } from 'vscode-languageserver-types';
import { spanTouches } from '../../base/span.ts';
import type { LocatedText } from '../../syntax/located-text.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type LocatedId, locateOccurrence } from './locate-occurrence.ts';
import { listOccurrencesAt, type Occurrence } from './occurrence-at.ts';

/** The id that a cursor is on. */
export interface PlacedOccurrence {
  readonly occurrence: Occurrence;
  readonly located: LocatedText;
  readonly id: LocatedId;
}

/**
 * The id under the cursor, in a key or a value. With `orOwner` the value of an axis counts as that axis, for the whole
 * member is about it.
 */
export async function findOccurrenceAt(
  workspace: Workspace,
  file: SourceFile,
  position: Position,
  orOwner = false,
): Promise<PlacedOccurrence | undefined> {
  const located = await workspace.locate(file.uri);
  if (located === undefined) return undefined;
  const offset = located.lines().offsetAt(position);
  const at = located.pathAt(offset);
  if (at === undefined) return undefined;
  const found = listOccurrencesAt(workspace, file, at.path, at.part).flatMap((occurrence) => {
    const id = locateOccurrence(located, occurrence.mention);
    return id === undefined ? [] : [{ occurrence, located, id }];
  });
  const touched = found.find(({ id }) => spanTouches(id.span, offset)) ?? found[0];
  // Between a key and its value the tree answers with the key, on which the cursor is not.
  if (touched !== undefined) return spanTouches(touched.id.whole, offset) ? touched : undefined;
  if (!orOwner || at.part === 'key' || at.isContainer) return undefined;
  const [owner] = listOccurrencesAt(workspace, file, at.path, 'key');
  const id = owner && locateOccurrence(located, owner.mention);
  return owner && id && { occurrence: owner, located, id };
}
