import * as l10n from '@vscode/l10n';
import type { ConfigError } from './config-error.ts';
import { readStatsConfig } from './read-stats-config.ts';
import { readWhole } from './read-whole.ts';
import type { WorldStatsConfig } from './stat-definition.ts';

/** Which check of a `stats_config` failed (docs/stat-system.md, 1). */
export type StatsConfigErrorCode =
  | 'config/not-an-object'
  | 'config/wrong-type'
  | 'config/missing-member'
  | 'definition/key-mismatch'
  | 'definition/blank-id'
  | 'definition/no-axes'
  | 'axis/blank-name'
  | 'axis/duplicate-name'
  | 'axis/inverted-range'
  | 'axis/default-out-of-range'
  | 'tier/blank-id'
  | 'tier/unknown-axis'
  | 'tier/inverted-range'
  | 'tier/overlap'
  | 'level/blank-id'
  | 'level/no-conditions'
  | 'level/unknown-axis'
  | 'level/missing-bound'
  | 'level/inverted-range'
  | 'level/bad-condition-type';

/** One reason why the game refuses a `stats_config`. */
export type StatsConfigError = ConfigError<StatsConfigErrorCode>;

/** Whether the game accepts a `stats_config`, why not, and what it makes of it. */
export interface StatsConfigValidation {
  readonly valid: boolean;
  /** Everything wrong at once, in the order of the config; empty when valid. */
  readonly errors: readonly StatsConfigError[];
  /** The complete config: numbers are numbers, ids are trimmed, defaults filled in, unknown keys gone. Only when valid. */
  readonly config?: WorldStatsConfig;
}

/**
 * Checks a world's complete `stats_config` exactly as the game does, but reports every error instead of the first
 * (docs/stat-system.md, 1.1 and 1.3 to 1.7). Takes any value and never throws.
 */
export function validateStatsConfig(config: unknown): StatsConfigValidation {
  const { value, errors } = readWhole<WorldStatsConfig>(
    readStatsConfig,
    config,
    'stats_config',
    l10n.t('the whole config'),
  );
  const reported = errors as readonly StatsConfigError[];
  return { valid: value !== undefined, errors: reported, ...(value && { config: value }) };
}
