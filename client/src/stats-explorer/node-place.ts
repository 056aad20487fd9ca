import { Range, type TextDocumentShowOptions, Uri, type ViewColumn } from 'vscode';
import type { StatsTreeNode } from '../../../server/src/protocol/stats-tree.ts';
import { countProblems, type ProblemCounts } from '../our-diagnostics.ts';

/** The scheme of the uris by which parts of files are marked: `stat-lens-part:/<kind>?<id of the node>`. */
export const PART_SCHEME = 'stat-lens-part';

/** Says whether a node is a part of a file, not all of it. */
export function isPart({ uri, range }: StatsTreeNode): boolean {
  return uri !== undefined && range !== undefined;
}

/** The uri by which a part of a file is marked. */
export function partUri({ id, kind }: StatsTreeNode): Uri {
  return Uri.from({ scheme: PART_SCHEME, path: `/${kind}`, query: id });
}

/** Counts the problems of the file that a node is, or of the part of one. */
export function countNodeProblems({ uri, range }: StatsTreeNode): ProblemCounts {
  if (uri === undefined) return { errors: 0, warnings: 0, notes: 0 };
  return countProblems(Uri.parse(uri), range && toRange(range));
}

/** What `vscode.open` needs to show where a node is written. */
export function openArguments(
  { uri = '', range }: StatsTreeNode,
  viewColumn?: ViewColumn,
): [Uri, TextDocumentShowOptions] {
  const options: TextDocumentShowOptions = {
    preview: true,
    ...(viewColumn === undefined ? {} : { viewColumn }),
    ...(range === undefined ? {} : { selection: toRange(range) }),
  };
  return [Uri.parse(uri), options];
}

function toRange({ start, end }: NonNullable<StatsTreeNode['range']>): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
