import * as l10n from '@vscode/l10n';
import type { ConfigError } from '../config/config-error.ts';
import { readWhole } from '../config/read-whole.ts';
import type { LegacyWorldMeta } from './legacy-meta.ts';
import { readLegacyMeta } from './read-legacy-meta.ts';

/** Whether the game accepts the legacy sections of world meta, why not, and what it makes of them. */
export interface LegacyMetaValidation {
  readonly valid: boolean;
  /** Everything wrong at once; codes `legacy/...`, `tier/overlap`, and `config/...` for types. Empty when valid. */
  readonly errors: readonly ConfigError[];
  /** The legacy sections, complete; other sections are left out. Only when valid. */
  readonly meta?: LegacyWorldMeta;
}

/**
 * Checks the legacy sections of world meta as the game does when a world is saved (docs/stat-system.md, 1.9). The
 * `stats_config` is not looked at. Takes any value and never throws.
 */
export function validateLegacyWorldMeta(meta: unknown): LegacyMetaValidation {
  const { value, errors } = readWhole<LegacyWorldMeta>(readLegacyMeta, meta, 'meta', l10n.t('the world'));
  return value ? { valid: true, errors, meta: value } : { valid: false, errors };
}
