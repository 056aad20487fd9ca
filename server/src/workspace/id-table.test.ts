import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IdTable } from './id-table.ts';

/** Ids of every sort, few enough that they meet again. */
const IDS = [0, -0, 1, 2, 5000, 1_048_575, 1_048_576, -1, 1.5, 2 ** 53, '0', '1', 'length', '__proto__'];

describe('a table by ids', () => {
  it('holds what a map holds, whatever the ids', () => {
    const step = fc.record({ id: fc.constantFrom(...IDS), value: fc.option(fc.nat(), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const table = new IdTable<number>();
        const map = new Map<number | string, number>();
        for (const { id, value } of steps) {
          if (value === undefined) {
            table.delete(id);
            map.delete(id);
          } else {
            table.set(id, value);
            map.set(id, value);
          }
          for (const each of IDS) assert.equal(table.get(each), map.get(each));
        }
      }),
    );
  });
});
