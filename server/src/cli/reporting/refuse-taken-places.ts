import { uriFromPath } from '../../base/uri.ts';
import { findRealPlace } from '../../host/find-real-place.ts';
import { findKindByName, isJsonName } from '../../kinds/detect-kind.ts';
import { isGitIgnore } from '../../workspace/settings-reader.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE } from '../exit-code.ts';

/** What is to be written, and where. */
export interface WantedFile {
  /** The path as the user wrote it, with its option where that says more. */
  readonly given: string;
  /** Absolute. */
  readonly path: string;
  /** What it is: `report`. */
  readonly what: string;
}

/** What a command has read. */
export interface ReadFiles {
  /** The kind of a stat file that was read, or would be if it were there; undefined for what is none. */
  kindAt(uri: string): { readonly id: string } | undefined;
  /** Absolute paths of other files that tell the command what to do. */
  readonly inputs?: readonly string[];
}

/**
 * Ends the command when something would be written over what it reads, two things would go to one file, or a new file would
 * count as a stat file from then on. Stat files that lie elsewhere, or are ignored, are known by their names. A link counts
 * as what it leads to.
 */
export function refuseTakenPlaces(wanted: readonly WantedFile[], read: ReadFiles): void {
  const inputs = new Set(read.inputs?.map(findRealPlace));
  const taken = new Map<string, WantedFile>();
  for (const file of wanted) {
    const place = findRealPlace(file.path);
    const uris = [uriFromPath(file.path), uriFromPath(place)];
    if (uris.some((uri) => isStatFile(uri, read))) throw refuse(file, 'a stat file');
    const isRead = inputs.has(place) || uris.some((uri) => isReadBeside(uri, read));
    if (isRead) throw refuse(file, 'a file that Stat Lens reads');
    const twin = taken.get(place);
    if (twin !== undefined) throw refuseTwin(file, twin);
    taken.set(place, file);
  }
}

function refuse({ given, what }: WantedFile, use: string): CliError {
  return new CliError(EXIT_CODE.usage, `${given}: this is ${use}, and no place for a ${what}`);
}

function refuseTwin({ given }: WantedFile, twin: WantedFile): CliError {
  const message = `${given}: this is the same file as ${twin.given}, to which a ${twin.what} goes`;
  return new CliError(EXIT_CODE.usage, message);
}

function isStatFile(uri: string, read: ReadFiles): boolean {
  return read.kindAt(uri) !== undefined || (isJsonName(uri) && findKindByName(uri) !== undefined);
}

/** Says whether a file is none of those that are checked, and read along with them all the same. */
function isReadBeside(uri: string, read: ReadFiles): boolean {
  const tests = uri.replace(/\.snap(\.jsonc?)$/i, '$1');
  const isRecord = tests !== uri && (read.kindAt(tests) ?? findKindByName(tests))?.id === 'stattest';
  return isRecord || isGitIgnore(uri);
}
