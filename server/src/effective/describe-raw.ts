import * as l10n from '@vscode/l10n';
import type { EffectiveStats, RawReason } from './effective-stats.ts';

const REASONS: Readonly<Record<RawReason, () => string>> = {
  'no-world': () => l10n.t('no world found'),
  'no-config': () => l10n.t('the world has no stats_config'),
  'world-broken': () => l10n.t("the world's file is broken JSON"),
  'config-refused': () => l10n.t("the game refuses the world's stats_config"),
  'no-definition': () => l10n.t('the world does not define this'),
  'not-computable': () => l10n.t('the game fails on these values'),
};

/** In a few words, why the stats of an entity stay as written; undefined when the game computes them. */
export function describeRawBriefly({ raw }: Pick<EffectiveStats, 'raw'>): string | undefined {
  return raw && REASONS[raw]();
}

/** In a sentence, why the stats of an entity stay as written; undefined when the game computes them. */
export function describeRaw({
  raw,
  failure,
  definitionId,
}: Pick<EffectiveStats, 'raw' | 'failure' | 'definitionId'>): string | undefined {
  const asWritten = l10n.t('the values are as written, without clamp, tiers and level');
  switch (raw) {
    case undefined:
      return undefined;
    case 'no-world':
      return l10n.t('No world could be found for this entity, so {0}.', asWritten);
    case 'no-config':
      return l10n.t('Its world has no stats_config, so {0}.', asWritten);
    case 'world-broken':
      return l10n.t('The file of its world is broken JSON, so {0}.', asWritten);
    case 'config-refused':
      return l10n.t('The game refuses the stats_config of its world, so {0}.', asWritten);
    case 'no-definition':
      return l10n.t('Its world has no definition "{0}", so {1}.', definitionId, asWritten);
    case 'not-computable':
      return l10n.t(
        'The game fails on these values: {0}. They are shown as written.',
        failure ?? l10n.t('no reason is known'),
      );
  }
}
