import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import type { MentionRole } from '../model/mentions/mention.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findOccurrencesIn } from './symbols/find-occurrences.ts';
import { locateOccurrence } from './symbols/locate-occurrence.ts';
import { findOccurrenceAt } from './symbols/occurrence-at-position.ts';
import { toRange } from './to-range.ts';

/** The references in the same file: all places that mean what the id under the cursor means. */
export async function findDocumentHighlights(
  workspace: Workspace,
  file: SourceFile,
  position: Position,
): Promise<DocumentHighlight[]> {
  const placed = await findOccurrenceAt(workspace, file, position, true);
  if (placed === undefined) return [];
  const { occurrence, located } = placed;
  const found = new Map<number, DocumentHighlight>();
  for (const symbol of occurrence.symbols) {
    for (const { mention } of findOccurrencesIn(workspace, file, symbol)) {
      const id = locateOccurrence(located, mention);
      if (id === undefined) continue;
      found.set(id.span.start, { range: toRange(located, id.span), kind: KINDS[mention.role] });
    }
  }
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, highlight]) => highlight);
}

const KINDS: Readonly<Record<MentionRole, DocumentHighlightKind>> = {
  declaration: DocumentHighlightKind.Write,
  reference: DocumentHighlightKind.Read,
  computed: DocumentHighlightKind.Text,
};
