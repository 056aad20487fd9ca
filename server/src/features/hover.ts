import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { spanOfNode } from '../syntax/located-text.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findRecordAround } from './find-record-around.ts';
import { describeConfigPart } from './hover/config-part.ts';
import { HOVER_LINES, type HoverSource } from './hover/hover-context.ts';
import { describeStatBlock } from './hover/stat-block.ts';
import { describeStatValue } from './hover/stat-value.ts';
import { describeWholeEntity } from './hover/whole-entity.ts';
import { toRange } from './to-range.ts';

/** What can say something about a place; the first that does is heard. */
const SOURCES: readonly HoverSource[] = [
  describeStatValue,
  describeStatBlock,
  describeWholeEntity,
  describeConfigPart,
];

/** What the key or value at `position` is worth in the game. Nothing between them, and nothing on braces. */
export async function findHover(
  workspace: Workspace,
  file: SourceFile,
  position: Position,
): Promise<Hover | undefined> {
  const located = await workspace.locate(file.uri);
  const at = located?.pathAt(located.lines().offsetAt(position));
  if (located === undefined || at === undefined || at.node.children !== undefined) return undefined;
  const { path, part, node } = at;
  const record = findRecordAround(file, path);
  if (record === undefined) return undefined;
  const context = { workspace, file, record, path, steps: path.slice(record.path.length), part };
  const lines = findFirst(SOURCES, (source) => source(context));
  if (lines === undefined) return undefined;
  const shown = lines.join('\n').split('\n').slice(0, HOVER_LINES);
  return {
    contents: { kind: MarkupKind.Markdown, value: shown.join('\n').trimEnd() },
    range: toRange(located, spanOfNode(node)),
  };
}

function findFirst<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
