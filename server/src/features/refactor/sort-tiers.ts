import * as l10n from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { EditOperation } from '../../base/problem.ts';
import { findConfigDefinition } from './find-config-definition.ts';
import type { RefactorContext, Refactoring } from './refactoring.ts';

/** What the order of a tier depends on. */
interface SortedTier {
  readonly id: string;
  readonly axis: string;
  readonly min: number;
  /** Where it stands in the list. */
  readonly index: number;
}

/**
 * Sorts the tiers of a definition by axis and `min`. The game sorts those of an axis by `min` itself
 * (docs/stat-system.md, 2.3), and equal ones stay in their order, so every value keeps its tier, also where tiers overlap.
 */
export function sortTiers(context: RefactorContext): readonly Refactoring[] {
  const found = findConfigDefinition(context);
  if (found?.steps[0] !== 'tiers') return [];
  const tiers = readTiers(ownMember(found.value, 'tiers'));
  if (tiers === undefined) return [];
  const wanted = sortByAxis(tiers);
  if (isSame(wanted, tiers)) return [];
  const isMixed = tiers.some(({ axis }) => axis !== tiers[0]?.axis);
  const title = isMixed ? l10n.t('Sort tiers by axis and min') : l10n.t('Sort tiers by min');
  const operations = planMoves(tiers, wanted, [...found.path, 'tiers']);
  const plan = () => [{ uri: context.file.uri, label: title, operations }];
  return [{ title, kind: CodeActionKind.RefactorRewrite, plan }];
}

/** The tiers; undefined when one is no tier, or two have one id: then the order may decide which of them counts. */
function readTiers(list: JsonValue | undefined): readonly SortedTier[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const tiers = list.flatMap((tier: JsonValue, index) => (isJsonObject(tier) ? readTier(tier, index) : []));
  const ids = new Set(tiers.map(({ id }) => id));
  return tiers.length === list.length && ids.size === list.length ? tiers : undefined;
}

function readTier(tier: JsonObject, index: number): readonly SortedTier[] {
  const [id, axis, min] = ['id', 'axis_name', 'min'].map((key) => ownMember(tier, key));
  if (typeof id !== 'string' || typeof axis !== 'string' || typeof min !== 'number') return [];
  return [{ id: id.trim(), axis, min, index }];
}

/** The axes in the order in which the list first names them, the tiers of each by `min`. */
function sortByAxis(tiers: readonly SortedTier[]): readonly SortedTier[] {
  const axes = [...new Set(tiers.map(({ axis }) => axis))];
  return axes.flatMap((name) => tiers.filter(({ axis }) => axis === name).toSorted((a, b) => a.min - b.min));
}

function isSame(one: readonly SortedTier[], other: readonly SortedTier[]): boolean {
  return one.every((tier, i) => tier === other[i]);
}

function planMoves(
  tiers: readonly SortedTier[],
  wanted: readonly SortedTier[],
  into: JsonPath,
): readonly EditOperation[] {
  const current = [...tiers];
  return wanted.flatMap((tier, index): EditOperation[] => {
    const from = current.indexOf(tier);
    if (from === index) return [];
    current.splice(from, 1);
    current.splice(index, 0, tier);
    return [{ kind: 'move-item', path: [...into, from], into, index }];
  });
}
