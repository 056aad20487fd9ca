import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findRecordAround } from './find-record-around.ts';
import { describeConfigPart } from './hover/config-part.ts';
import { HOVER_LINES, type HoverSource, type PlaceContext } from './hover/hover-context.ts';
import { describeMemberGuide } from './hover/member-guide.ts';
import { describeStatBlock } from './hover/stat-block.ts';
import { describeStatValue } from './hover/stat-value.ts';
import { describeSymbolAt } from './hover/symbol-at.ts';
import { toPlainHover } from './hover/to-plain-hover.ts';
import { describeWholeEntity } from './hover/whole-entity.ts';
import { toRange } from './to-range.ts';

/** What can say something about a place in a record; the first that does is heard. */
const SOURCES: readonly HoverSource[] = [
  describeStatValue,
  describeStatBlock,
  describeWholeEntity,
  describeConfigPart,
];

/** How a hover may be written. */
export interface HoverOptions {
  /** Whether Markdown is understood; else it is plain text. */
  readonly readsMarkdown: boolean;
}

/**
 * What the key or value at `position` is worth in the game: values with how they came about and what is missing to more, ids
 * with what they mean and who has them, all else with what it is for. Nothing between them, and nothing on braces.
 */
export async function findHover(
  workspace: Workspace,
  file: SourceFile,
  position: Position,
  { readsMarkdown }: HoverOptions = { readsMarkdown: true },
): Promise<Hover | undefined> {
  const located = await workspace.locate(file.uri);
  const at = located?.pathAt(located.lines().offsetAt(position));
  if (located === undefined || at === undefined || at.isContainer) return undefined;
  const { path, part, span } = at;
  const place = { workspace, file, path, part };
  const lines =
    (await describeInRecord(place)) ?? describeSymbolAt(place) ?? (await describeMemberGuide(place));
  if (lines === undefined) return undefined;
  const text = lines.join('\n').split('\n').slice(0, HOVER_LINES).join('\n').trimEnd();
  return {
    contents: readsMarkdown
      ? { kind: MarkupKind.Markdown, value: text }
      : { kind: MarkupKind.PlainText, value: toPlainHover(text) },
    range: toRange(located, span),
  };
}

async function describeInRecord(place: PlaceContext): Promise<readonly string[] | undefined> {
  const record = findRecordAround(place.file, place.path);
  if (record === undefined) return undefined;
  const context = { ...place, record, steps: place.path.slice(record.path.length) };
  for (const source of SOURCES) {
    const lines = await source(context);
    if (lines !== undefined) return lines;
  }
  return undefined;
}
