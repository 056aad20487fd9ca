import assert from 'node:assert/strict';
import type { JsonValue } from '../../base/json-value.ts';
import { StatEngineError } from '../stat-engine-error.ts';
import { migrateWorldMeta } from './migrate-world-meta.ts';

const migrate = (tier: Readonly<Record<string, JsonValue>>) =>
  migrateWorldMeta({ relationship_schemas: { default: [{ id: 't', ...tier }] } }).definitions.relationships
    ?.tiers[0];

describe('migrateWorldMeta', () => {
  it('reads bounds that are text as values are read, not as a config is', () => {
    const { min, max } = migrate({ min: ' 1_0 ', max: '2e1' }) ?? {};
    assert.deepEqual([min, max], [10, 20]);
    for (const text of ['1_.5', 'x', '']) {
      assert.throws(() => migrate({ min: text }), StatEngineError, text);
      assert.throws(() => migrate({ max: text }), StatEngineError, text);
    }
  });
});
