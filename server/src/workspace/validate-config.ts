import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../base/json-value.ts';
import type { ConfigError } from '../engine/config/config-error.ts';
import type { ErrorLog } from '../engine/config/config-place.ts';
import { readStatsConfig } from '../engine/config/read-stats-config.ts';
import type { WorldStatsConfig } from '../engine/config/stat-definition.ts';
import type { StatsConfigError, StatsConfigValidation } from '../engine/config/validate-stats-config.ts';

/** Of each code so many errors of one config are kept in words; of a hostile one tens of thousands would have to be. */
export const MOST_WORDED = 1000;

/**
 * What `validateStatsConfig` says of a config, as many errors, but of each code only the first `MOST_WORDED` with a place and
 * words; the others tell no more than their code, save for those about missing members.
 */
export function validateConfig(config: JsonValue): Pick<StatsConfigValidation, 'errors' | 'config'> {
  const errors = new CountedErrors();
  // What the game does about it is said of those in words only, for that takes as long as saying what is wrong.
  const log = { errors, refused: '' };
  // Every reader reports what it refuses, so a reading without errors has no undefined part and is a whole config.
  const whole = readStatsConfig(config, { log, key: 'stats_config' }) as WorldStatsConfig;
  return errors.all.length > 0 ? { errors: errors.all } : { errors: errors.all, config: whole };
}

/** Lets go of what nobody will read. */
class CountedErrors implements Pick<ErrorLog['errors'], 'push'> {
  readonly all: StatsConfigError[] = [];
  readonly #counts = new Map<string, number>();
  readonly #wordless = new Map<string, StatsConfigError>();

  push(...added: ConfigError[]): number {
    for (const error of added as StatsConfigError[]) {
      const count = (this.#counts.get(error.code) ?? 0) + 1;
      this.#counts.set(error.code, count);
      const isWorded = count <= MOST_WORDED || error.missing !== undefined;
      this.all.push(isWorded ? tellConsequence(error) : this.#leaveOutWords(error));
    }
    return this.all.length;
  }

  #leaveOutWords({ code }: StatsConfigError): StatsConfigError {
    const known = this.#wordless.get(code) ?? { code, pointer: '', fact: '', message: '' };
    this.#wordless.set(code, known);
    return known;
  }
}

/** As `reportError` says it. */
function tellConsequence(error: StatsConfigError): StatsConfigError {
  const message = l10n.t('{0}; the game refuses {1}', error.fact, l10n.t('the whole config'));
  return { ...error, message };
}
