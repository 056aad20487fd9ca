import type { EffectiveStats, RawReason } from './effective-stats.ts';

const REASONS: Readonly<Record<RawReason, string>> = {
  'no-world': 'no world found',
  'no-config': 'the world has no stats_config',
  'config-refused': "the game refuses the world's stats_config",
  'no-definition': 'the world does not define this',
  'not-computable': 'the game fails on these values',
};

/** In a few words, why the stats of an entity stay as written; undefined when the game computes them. */
export function describeRawBriefly({ raw }: Pick<EffectiveStats, 'raw'>): string | undefined {
  return raw && REASONS[raw];
}

/** In a sentence, why the stats of an entity stay as written; undefined when the game computes them. */
export function describeRaw({
  raw,
  failure,
  definitionId,
}: Pick<EffectiveStats, 'raw' | 'failure' | 'definitionId'>): string | undefined {
  const asWritten = 'the values are as written, without clamp, tiers and level';
  switch (raw) {
    case undefined:
      return undefined;
    case 'no-world':
      return `No world could be found for this entity, so ${asWritten}.`;
    case 'no-config':
      return `Its world has no stats_config, so ${asWritten}.`;
    case 'config-refused':
      return `The game refuses the stats_config of its world, so ${asWritten}.`;
    case 'no-definition':
      return `Its world has no definition "${definitionId}", so ${asWritten}.`;
    case 'not-computable':
      return `The game fails on these values: ${failure ?? 'no reason is known'}. They are shown as written.`;
  }
}
