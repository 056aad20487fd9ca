import type { FileKind } from '../../kinds/file-kind.ts';
import type { RowShapes } from '../number-rows.ts';
import { RowMatcher } from './row-matcher.ts';
import { findRowPlaces, type PlainShapes } from './row-places.ts';
import { RowReader } from './row-reader.ts';

/** Makes the reader for files of a kind; undefined where they have no rows. */
export type MakeRowReader = (kind: FileKind) => RowReader | undefined;

/** Whether files can be read by their bytes here: where there is WebAssembly. */
export function canReadRows(): boolean {
  return RowMatcher.isPossible;
}

/**
 * What makes readers, all of which share one matcher; they can make none where there is no WebAssembly. The command line loads this when it is
 * called first, for few files need none of it (`scripts/cli-bundles.mjs`); what it has itself, it hands on.
 */
export function startRowReading(shapes: RowShapes, plainShapes: PlainShapes): MakeRowReader {
  const matcher = RowMatcher.make();
  return (kind) => {
    const places = findRowPlaces(kind.id, plainShapes);
    return matcher && places && new RowReader(places, matcher, shapes);
  };
}
