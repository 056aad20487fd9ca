import { isJsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { StatTest } from './stat-test.ts';

/** The tests in the value of a `*.stattest.json`; what does not fit its schema is left out, and reported as such. */
export function readStatTests(value: JsonValue | undefined): StatTest[] {
  const tests = isJsonObject(value) ? ownMember(value, 'tests') : undefined;
  if (!Array.isArray(tests)) return [];
  return tests.flatMap((test: JsonValue, i) => {
    if (!isJsonObject(test)) return [];
    const name = ownMember(test, 'name');
    const expect = ownMember(test, 'expect');
    const where = ownMember(test, 'where');
    if (typeof name !== 'string' || !isJsonObject(expect)) return [];
    const select = ownMember(test, 'select') === 'session-entities' ? 'session-entities' : 'npcs';
    return [
      { name, path: ['tests', i], select, where: typeof where === 'string' ? where : undefined, expect },
    ] as const;
  });
}
