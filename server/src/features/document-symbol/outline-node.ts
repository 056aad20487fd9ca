import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { LocatedText } from '../../syntax/located-text.ts';
import { nameSymbol } from '../name-symbol.ts';
import { toPlainText } from '../plain-text.ts';
import { toRange } from '../to-range.ts';

/** One thing in the outline of a file, and the way to it. */
export interface OutlineNode {
  readonly name: string;
  readonly detail?: string | undefined;
  readonly kind: SymbolKind;
  /** The way to the member or list item that the thing is. */
  readonly path: JsonPath;
  /** The way to the value that names it; without one its key does, or its whole value. */
  readonly namePath?: JsonPath | undefined;
  readonly children?: readonly OutlineNode[];
}

/** What each kind of thing looks like in an outline. */
export const OUTLINE_KINDS = {
  world: SymbolKind.Namespace,
  package: SymbolKind.Package,
  definition: SymbolKind.Class,
  axis: SymbolKind.Property,
  tier: SymbolKind.EnumMember,
  level: SymbolKind.Enum,
  derivation: SymbolKind.Function,
  entity: SymbolKind.Object,
} as const;

/** The nodes that stand in the text, as the editor wants them. */
export function toDocumentSymbols(located: LocatedText, nodes: readonly OutlineNode[]): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  for (const { name, detail, kind, path, namePath, children = NO_NODES } of nodes) {
    const place = located.findPlace(path);
    if (place === undefined) continue;
    const { key, value: whole } = place;
    const range = { start: key?.start ?? whole.start, end: Math.max(whole.end, key?.end ?? 0) };
    const selected = (namePath && located.findPlace(namePath)?.value) ?? key ?? whole;
    const symbol: DocumentSymbol = {
      name: nameSymbol(name),
      kind,
      range: toRange(located, range),
      selectionRange: toRange(located, selected),
      children: toDocumentSymbols(located, children),
    };
    if (detail !== undefined) symbol.detail = toPlainText(detail);
    symbols.push(symbol);
  }
  return symbols;
}

const NO_NODES: readonly OutlineNode[] = [];
