import type { Span } from '../../base/span.ts';
import type { DerivedFacts } from '../../workspace/derived-facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { LensPlace } from './lens-place.ts';

interface Kept {
  readonly text: string;
  readonly places: readonly LensPlace[];
}

/** Of so many texts places are kept; nobody has more files open side by side. */
const MOST_TEXTS = 50;

/**
 * Where lenses stood when a text was last whole. While it is broken the same ones stay, moved along with the text, so that
 * nothing jumps up and down under whoever types.
 */
export class KeptPlaces implements DerivedFacts {
  readonly #workspace: Workspace;
  readonly #kept = new Map<string, Kept>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Those of a workspace. */
  static of(workspace: Workspace): KeptPlaces {
    return workspace.derive(makeKeptPlaces);
  }

  /** Remembers the places in a text that is whole. */
  keep(uri: string, text: string, places: readonly LensPlace[]): void {
    this.#kept.delete(uri);
    this.#kept.set(uri, { text, places });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_TEXTS && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** The places of the last whole text of a file, as they stand in `text`; undefined when none was seen. */
  find(uri: string, text: string): readonly LensPlace[] | undefined {
    const kept = this.#kept.get(uri);
    if (kept === undefined) return undefined;
    const move = trackOffsets(kept.text, text);
    return kept.places.map(({ subject, span }) => ({
      subject,
      span: cutAtLineEnd(text, moveSpan(span, move)),
    }));
  }

  refresh(uris: ReadonlySet<string>): Iterable<string> {
    for (const uri of uris) if (this.#workspace.getFile(uri) === undefined) this.#kept.delete(uri);
    return NOBODY;
  }
}

function makeKeptPlaces(workspace: Workspace): KeptPlaces {
  return new KeptPlaces(workspace);
}

/** Where an offset went, when all that changed lies between what both texts begin and end with. */
function trackOffsets(before: string, after: string): (offset: number) => number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  const shift = after.length - before.length;
  return (offset) => {
    if (offset < start) return offset;
    return offset >= before.length - end ? offset + shift : Math.min(offset, after.length - end);
  };
}

function moveSpan({ start, end }: Span, move: (offset: number) => number): Span {
  const from = move(start);
  // A lens stands in one line, so the length of what it stands over must not grow with what is typed inside.
  return { start: from, end: Math.max(from, Math.min(move(end), from + end - start)) };
}

/** Where much has changed at once, what stands at the old place may be anything, and also the end of a line. */
function cutAtLineEnd(text: string, { start, end }: Span): Span {
  const from = start > 0 && text.startsWith('\r\n', start - 1) ? start - 1 : start;
  const length = text.slice(from, end).search(/[\r\n]/);
  return { start: from, end: length < 0 ? end : from + length };
}

const NOBODY: readonly string[] = [];
