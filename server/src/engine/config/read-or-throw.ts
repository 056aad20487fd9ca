import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../../base/json-value.ts';
import { StatEngineError } from '../stat-engine-error.ts';
import type { ConfigPlace } from './config-place.ts';
import { readWhole } from './read-whole.ts';

/**
 * Reads `value` as a whole `T` with a reader of parts of a `T`.
 *
 * @throws StatEngineError `invalid-<name>` with every error when something is wrong.
 */
export function readOrThrow<T>(
  read: (value: JsonValue, place: ConfigPlace) => unknown,
  value: unknown,
  name: 'definition' | 'config' = 'definition',
): T {
  const refused = name === 'config' ? l10n.t('the config') : l10n.t('the definition');
  const { value: whole, errors } = readWhole<T>(read, value, name, refused);
  if (whole !== undefined) return whole;
  throw new StatEngineError(`invalid-${name}`, errors.map(({ message }) => message).join('\n'), errors);
}
