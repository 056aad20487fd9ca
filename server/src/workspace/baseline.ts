import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import type { Span } from '../base/span.ts';
import { parentUri } from '../base/uri.ts';
import type { RawFile } from './raw-file.ts';

/** The version of the form that we read and write. */
export const BASELINE_VERSION = 1;

/** Problems that someone recorded as known: so many of one code at one place. */
export interface BaselineEntry {
  /** As a path with `/` from the baseline's folder. */
  readonly file: string;
  readonly code: string;
  /** A pointer as `formatStablePointer` makes it. */
  readonly at: string;
  /** 1 or more. */
  readonly count: number;
}

/** What is wrong with a baseline that cannot be read, and where: nothing in it counts then. */
export interface BaselineFault {
  readonly path: JsonPath;
  readonly span?: Span;
  readonly message: string;
}

/** What a baseline is read from. */
export type BaselineFile = Pick<RawFile, 'uri' | 'value' | 'syntaxProblems' | 'refusal'>;

/** A baseline as it was read. */
export interface Baseline {
  readonly uri: string;
  /** The folder from which its paths lead. */
  readonly folder: string;
  /** The entries by file. */
  readonly files: ReadonlyMap<string, readonly BaselineEntry[]>;
  /** Present when the file is broken; then there are no entries. */
  readonly fault: BaselineFault | undefined;
}

/**
 * Reads a parsed baseline. `folder` is where its paths start, its own folder unless someone chose it from elsewhere.
 */
export function readBaseline(
  { uri, value, syntaxProblems, refusal }: BaselineFile,
  folder = parentUri(uri),
): Baseline {
  const broken = (fault: BaselineFault): Baseline => ({ uri, folder, files: new Map(), fault });
  const [problem] = syntaxProblems;
  if (refusal !== undefined) return broken({ path: [], message: refusal.message });
  if (problem !== undefined) return broken({ path: [], span: problem.span, message: problem.message });
  if (!isJsonObject(value)) return broken({ path: [], message: l10n.t('A baseline must be an object') });
  const { version, problems: list } = value;
  if (version !== BASELINE_VERSION) {
    const message = l10n.t('This version of Stat Lens reads baselines of version {0} only', BASELINE_VERSION);
    return broken({ path: ['version'], message });
  }
  if (!Array.isArray(list))
    return broken({ path: ['problems'], message: l10n.t('"problems" must be a list') });
  const files = new Map<string, BaselineEntry[]>();
  for (const [index, item] of list.entries()) {
    // The list ends with null, so that every other line ends with a comma.
    if (item === null) continue;
    const entry = readEntry(item);
    if (entry === undefined)
      return broken({
        path: ['problems', index],
        message: l10n.t(
          'A known problem needs the texts "file", "code" and "at", and its "count" is a whole number from 1 on',
        ),
      });
    const entries = files.get(entry.file);
    if (entries === undefined) files.set(entry.file, [entry]);
    else entries.push(entry);
  }
  return { uri, folder, files, fault: undefined };
}

function readEntry(item: JsonValue): BaselineEntry | undefined {
  if (!isJsonObject(item)) return undefined;
  const { file, code, at, count = 1 } = item;
  if (typeof file !== 'string' || typeof code !== 'string' || typeof at !== 'string') return undefined;
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return undefined;
  return { file, code, at, count };
}
