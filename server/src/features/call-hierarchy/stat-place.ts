import { type CallHierarchyItem, SymbolKind } from 'vscode-languageserver-types';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { nameSymbol } from '../name-symbol.ts';
import { toPlainText } from '../plain-text.ts';
import { toRange } from '../to-range.ts';

/** A stat, or something that feeds one or is fed by one, and where it is written. */
export interface StatPlace {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'stat' | 'value' | 'modifier' | 'tier' | 'level';
  readonly uri: string;
  readonly path: JsonPath;
  readonly part: 'key' | 'value';
}

/** What an item of the hierarchy says about its place, so that it is found again. */
export interface PlaceData {
  readonly path: JsonPath;
  readonly part: 'key' | 'value';
  /** Only stats have something above and below them. */
  readonly isStat: boolean;
}

/** A place as an item of the hierarchy; undefined when it is not there any more. */
export async function toCallItem(
  workspace: Workspace,
  place: StatPlace,
): Promise<CallHierarchyItem | undefined> {
  const { name, detail, kind, uri, path, part } = place;
  const located = await workspace.locate(uri);
  if (located?.findNode(part === 'key' ? path.slice(0, -1) : path) === undefined) return undefined;
  const selected = located.spanOf(path, part);
  const whole = part === 'key' ? { start: selected.start, end: located.spanOf(path).end } : selected;
  const data: PlaceData = { path, part, isStat: kind === 'stat' };
  return {
    name: nameSymbol(name),
    detail: toPlainText(detail),
    kind: KINDS[kind],
    uri,
    range: toRange(located, whole),
    selectionRange: toRange(located, selected),
    data,
  };
}

/** What came back from the client is not trusted to be what was sent; undefined for what is no stat. */
export function readPlaceData(data: unknown): PlaceData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { path, part, isStat } = data as Readonly<Record<string, unknown>>;
  if (!Array.isArray(path) || isStat !== true) return undefined;
  const steps = path.filter(
    (step): step is string | number => typeof step === 'string' || typeof step === 'number',
  );
  return { path: steps, part: part === 'key' ? 'key' : 'value', isStat };
}

const KINDS = {
  stat: SymbolKind.Property,
  value: SymbolKind.Number,
  modifier: SymbolKind.Operator,
  tier: SymbolKind.EnumMember,
  level: SymbolKind.Enum,
} as const;
