import * as l10n from '@vscode/l10n';
import type { Related } from '../base/problem.ts';
import type { EffectiveStats, StatLayer } from '../effective/effective-stats.ts';
import { actsOnAxis } from './acts-on-axis.ts';
import type { JudgedBlock } from './checked-block.ts';

/** What the game does with a value, and the place that explains why it may not do so now. */
export interface LimitedConsequence {
  readonly consequence: string;
  readonly related: readonly Related[];
}

/**
 * Adds to what the game does with a block's value of an axis when it does so, where something else decides now: a state puts
 * another value over it, modifiers change it, or another block stands in place of all of these. Layers are never judged
 * alone (docs/stat-system.md, 2.6), but the value counts again as soon as the rest goes.
 */
export function limitConsequence(block: JudgedBlock, axis: string, consequence: string): LimitedConsequence {
  const { effective, record, stats } = block;
  if (record.kind === 'character_instance')
    return alone(l10n.t('for NPCs without a value or modifiers of their own, {0}', consequence));
  if (effective === undefined) return alone(consequence);
  if (block.isSpare) return alone(l10n.t('without the other state of this NPC, {0}', consequence));
  const own = effective.layers.findIndex((layer) => layer.stats === stats);
  // What a session keeps in its object store stands in place of its block.
  if (own < 0)
    return alone(l10n.t('without the component in the object store that replaces it, {0}', consequence));
  const over = effective.layers.slice(own + 1).find((layer) => Object.hasOwn(layer.stats, axis));
  if (over !== undefined) return limitOverridden(over, axis, effective, consequence);
  if (actsOnAxis(effective.modifiers, axis))
    return alone(l10n.t('without the modifiers of this axis, {0}', consequence));
  return alone(consequence);
}

function alone(consequence: string): LimitedConsequence {
  return { consequence, related: [] };
}

function limitOverridden(
  over: StatLayer,
  axis: string,
  { modifiers }: EffectiveStats,
  consequence: string,
): LimitedConsequence {
  return {
    consequence: actsOnAxis(modifiers, axis)
      ? l10n.t('without the state that overrides it and without modifiers, {0}', consequence)
      : l10n.t('without the state that overrides it, {0}', consequence),
    related: [
      { uri: over.uri, path: [...over.path, axis], message: l10n.t('The value that counts in its place') },
    ],
  };
}
