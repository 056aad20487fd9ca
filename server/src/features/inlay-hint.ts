import { type InlayHint, MarkupContent, type Range } from 'vscode-languageserver-types';
import { findEntityOfRecord } from '../effective/effective-entity.ts';
import type { FileRecord } from '../model/records.ts';
import type { HintKind } from '../protocol/switches.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findBlockStats } from './code-lens/find-block-stats.ts';
import { type BlockPlace, listBlockPlaces } from './code-lens/list-block-places.ts';
import { findHover, type HoverOptions } from './hover.ts';
import { describeHint } from './inlay-hint/describe-hint.ts';
import { listNumbers } from './inlay-hint/list-numbers.ts';

/** More hints than a screen could ever show. */
const MOST = 2000;

/**
 * Behind the numbers of stat blocks in a range: the tier that the game gives, and the effective value where that is another
 * one, because something overrides or changes the number.
 */
export async function listInlayHints(
  workspace: Workspace,
  file: SourceFile,
  range: Range,
  isWanted: (kind: HintKind) => boolean,
): Promise<InlayHint[]> {
  const located = await workspace.locate(file.uri);
  if (located === undefined) return [];
  const lines = located.lines();
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const hints: InlayHint[] = [];
  for (const record of file.records) {
    for (const place of listBlockPlaces(located, record)) {
      const numbers = listNumbers(located, place.path, span);
      if (numbers.length === 0) continue;
      const describe = makeDescriber(workspace, file, record, place, isWanted);
      for (const { key, value, end } of numbers) {
        const label = describe(key, value);
        if (label === undefined) continue;
        if (hints.length >= MOST) return hints;
        hints.push({ position: lines.positionAt(end), label, paddingLeft: true, data: { uri: file.uri } });
      }
    }
  }
  return hints;
}

type Describe = (key: string, value: number) => string | undefined;

/** Nothing is computed for blocks without a number in the range; and the rest once for all numbers of a block. */
function makeDescriber(
  workspace: Workspace,
  file: SourceFile,
  record: FileRecord,
  place: BlockPlace,
  isWanted: (kind: HintKind) => boolean,
): Describe {
  const entity = findEntityOfRecord(workspace, file, record);
  const { definitionId, entityKey } = place;
  const subject = { kind: 'effectiveStats', path: place.path, definitionId } as const;
  const effective =
    entity &&
    findBlockStats(workspace, entity, entityKey === undefined ? subject : { ...subject, entityKey });
  if (effective === undefined) return () => undefined;
  return (key, value) => describeHint(effective, key, value, isWanted);
}

/** What a hint tells on pointing at it: how the value came about, as a hover on the number says it. */
export async function describeHintTooltip(
  workspace: Workspace,
  file: SourceFile,
  { position }: InlayHint,
  options: HoverOptions | undefined,
): Promise<MarkupContent | undefined> {
  const hover = await findHover(workspace, file, position, options);
  return MarkupContent.is(hover?.contents) ? hover.contents : undefined;
}

/** The text that a hint stands in, as the server gave it along; undefined when it is no hint of ours. */
export function readHintUri({ data }: InlayHint): string | undefined {
  const uri: unknown = typeof data === 'object' && data !== null && 'uri' in data ? data.uri : undefined;
  return typeof uri === 'string' ? uri : undefined;
}
