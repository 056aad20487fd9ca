import * as l10n from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import { countDecimals } from '../../base/count-decimals.ts';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { EditOperation } from '../../base/problem.ts';
import { sortTiers } from '../../engine/config/prepare-definition.ts';
import type { StatDefinition, StatTier } from '../../engine/config/stat-definition.ts';
import { formatBand } from '../../rules/format-band.ts';
import { getAxisStep } from '../../workspace/project-config.ts';
import { findConfigDefinition, readInForce, type WrittenDefinition } from './find-config-definition.ts';
import { findFreeName } from './free-name.ts';
import type { RefactorContext, Refactoring } from './refactoring.ts';

/** Where a tier is cut: the upper end of what is below, and the lower end of what is above. */
interface Cut {
  readonly end: number;
  readonly start: number;
}

/**
 * Splits a tier in the middle of its part of the axis' range, at a number as precise as the bounds that are there. The new tier
 * is the upper one, so its title tells which values change their tier.
 */
export function splitTier(context: RefactorContext): readonly Refactoring[] {
  const found = findConfigDefinition(context);
  const [list, index] = found?.steps ?? [];
  if (found === undefined || list !== 'tiers' || typeof index !== 'number') return [];
  const definition = readInForce(context, found);
  const written = readWritten(found, index);
  const tier = definition?.tiers.find(({ id }) => id === written?.id);
  if (definition === undefined || written === undefined || tier === undefined) return [];
  const cut = findCut(definition, tier, getAxisStep(context.config, found.id, tier.axis_name));
  if (cut === undefined) return [];
  const id = findFreeName(tier.id, new Set(definition.tiers.map((each) => each.id)));
  const [lower, upper] = [
    { min: tier.min, max: cut.end },
    { min: cut.start, max: tier.max },
  ];
  const parts = [JSON.stringify(tier.id), formatBand(lower), JSON.stringify(id), formatBand(upper)];
  const title = l10n.t('Split tier: {0} {1}, {2} {3}', ...parts);
  const operations = planSplit(written.value, [...found.path, 'tiers'], index, { ...cut, id });
  const plan = () => [{ uri: context.file.uri, label: title, operations }];
  return [{ title, kind: CodeActionKind.RefactorRewrite, plan }];
}

/** The tier as it is written, when its bounds are plain numbers and no other has its id. */
function readWritten(
  { value }: WrittenDefinition,
  index: number,
): { readonly id: string; readonly value: JsonObject } | undefined {
  const tiers = ownMember(value, 'tiers');
  if (!Array.isArray(tiers)) return undefined;
  const ids = tiers.map((each: JsonValue) => {
    const id = isJsonObject(each) ? ownMember(each, 'id') : undefined;
    return typeof id === 'string' ? id.trim() : undefined;
  });
  const [tier, id]: [JsonValue | undefined, string | undefined] = [tiers[index], ids[index]];
  if (!isJsonObject(tier) || id === undefined || ids.indexOf(id) !== ids.lastIndexOf(id)) return undefined;
  const [min, max] = [ownMember(tier, 'min'), ownMember(tier, 'max') ?? null];
  return typeof min === 'number' && (max === null || typeof max === 'number')
    ? { id, value: tier }
    : undefined;
}

function findCut({ axes, tiers }: StatDefinition, tier: StatTier, step: number | undefined): Cut | undefined {
  const axis = axes.find(({ name }) => name === tier.axis_name);
  if (axis === undefined) return undefined;
  const low = Math.max(tier.min, axis.min_value);
  const high = Math.min(tier.max ?? axis.max_value, axis.max_value);
  const others = sortTiers(tiers.filter(({ axis_name }) => axis_name === tier.axis_name));
  const bounds = others.flatMap(({ min, max }) => (max === null ? [min] : [min, max]));
  const width = step ?? 10 ** -Math.max(0, ...bounds.map(countDecimals));
  const steps = Math.round((high - low) / width / 2);
  const start = Number((low + steps * width).toPrecision(12));
  // Where all tiers leave a step between them, so do these; else they touch, and the lower one has the very bound.
  const areApart = step !== undefined || !touchSomewhere(others);
  const end = areApart ? Number((start - width).toPrecision(12)) : start;
  return end > low && start < high ? { end, start } : undefined;
}

/** Says whether tiers of an axis, in the order of their `min`, have bounds in common; a tier alone has nothing to go by. */
function touchSomewhere(tiers: readonly StatTier[]): boolean {
  return tiers.length === 1 || tiers.some(({ max }, i) => max !== null && max === tiers[i + 1]?.min);
}

function planSplit(
  tier: JsonObject,
  list: JsonPath,
  index: number,
  { end, start, id }: Cut & { readonly id: string },
): readonly EditOperation[] {
  // Two tiers of one name and description would tell nobody anything.
  const kept = Object.entries(tier).filter(([key]) => key !== 'display_name' && key !== 'description');
  const upper: JsonObject = { ...Object.fromEntries(kept), id, min: start };
  const path = [...list, index];
  const afterMin = Object.keys(tier).indexOf('min') + 1;
  return [
    { kind: 'set-member', path, key: 'max', index: afterMin, json: JSON.stringify(end) },
    { kind: 'insert-item', path: list, index: index + 1, json: JSON.stringify(upper) },
  ];
}
