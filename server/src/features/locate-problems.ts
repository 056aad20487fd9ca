import { formatPointer, type JsonPath } from '../base/json-pointer.ts';
import type { Place, Problem, Severity } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { LocatedRange } from './located-range.ts';
import { toRange } from './to-range.ts';

/** A problem at its place in the text, as `check --format json` prints it. */
export interface LocatedProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** RFC 6901 pointer of the value or key. */
  readonly pointer: string;
  readonly range: LocatedRange;
  readonly related?: readonly {
    readonly uri: string;
    readonly range: LocatedRange;
    readonly message: string;
  }[];
  readonly fixable: boolean;
  /** A baseline knows it. */
  readonly known?: true;
}

const START: LocatedRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Finds the ranges of problems. Each file's text is read at most once. A place that is not there (the file changed
 * on disk meanwhile) moves to the nearest thing around it that is; nothing is ever thrown for it.
 */
export async function locateProblems(
  workspace: Workspace,
  uri: string,
  problems: readonly Problem[],
): Promise<LocatedProblem[]> {
  const texts = new Map<string, LocatedText | undefined>();
  const textOf = async (wanted: string) => {
    if (!texts.has(wanted)) texts.set(wanted, await workspace.locate(wanted));
    return texts.get(wanted);
  };
  const located: LocatedProblem[] = [];
  const own = problems.flatMap(listOwnPaths);
  if (own.length > 1) (await textOf(uri))?.prepareSpans(own);
  for (const problem of problems) {
    const related = [];
    for (const place of problem.related ?? []) {
      const target = place.uri ?? uri;
      related.push({ uri: target, range: rangeOf(await textOf(target), place), message: place.message });
    }
    located.push({
      code: problem.code,
      severity: problem.severity,
      message: problem.message,
      pointer: formatPointer(problem.path),
      range: rangeOf(await textOf(uri), problem),
      ...(related.length > 0 && { related }),
      fixable: (problem.fixes?.length ?? 0) > 0,
      ...(problem.known && { known: problem.known }),
    });
  }
  return located.sort(byPlace);
}

/** The paths that are to be found in the file itself. */
function listOwnPaths({ path, span, related = [] }: Problem): readonly JsonPath[] {
  const others = related.flatMap((place) =>
    place.uri === undefined && place.span === undefined ? [place.path] : [],
  );
  return span === undefined ? [path, ...others] : others;
}

/** The range of a place, or of an explicit span, in a text. */
export function rangeOf(
  text: LocatedText | undefined,
  place: Place & { readonly span?: Span },
): LocatedRange {
  if (text === undefined) return START;
  return toRange(text, place.span ?? text.spanOf(place.path, place.part ?? 'value'));
}

function byPlace(a: LocatedProblem, b: LocatedProblem): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
