import type { JsonObject } from '../../base/json-value.ts';
import { expectObject } from '../values/expect-object.ts';
import { objectOrEmpty } from '../values/object-or-empty.ts';

/**
 * `base` with the members of `override` put over it, key by key (docs/stat-system.md, 2.6). Nested values are replaced
 * whole, null replaces too, and nothing is normalized. An empty override gives a copy of the base.
 *
 * @throws StatEngineError `not-an-object` when the base, or an override that is not empty, is no object.
 */
export const mergeEntityStats = (base: JsonObject, override?: JsonObject | null): JsonObject => ({
  ...expectObject(base, 'Base'),
  ...objectOrEmpty(override, 'Override'),
});
