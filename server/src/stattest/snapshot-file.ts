import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';

/** Where the snapshots of a test file are recorded: beside it, as `balance.stattest.snap.json`. */
export function snapshotUri(testUri: string): string {
  return testUri.replace(/\.jsonc?$/i, '.snap.json');
}

/** The recorded snapshots by the names of tests; undefined when the text holds none. */
export function readSnapshots(text: string | undefined): JsonObject | undefined {
  if (text === undefined) return undefined;
  try {
    const value: JsonValue = JSON.parse(text);
    const tests = isJsonObject(value) ? ownMember(value, 'tests') : undefined;
    return isJsonObject(tests) ? tests : undefined;
  } catch {
    // What is no JSON was never recorded by us; the tests say that nothing is recorded.
    return undefined;
  }
}

/** The text of a snapshot file. Every value stands on a line of its own, so that reviews show what has changed. */
export function formatSnapshots(tests: JsonObject): string {
  return `${JSON.stringify({ version: 1, tests }, null, 2)}\n`;
}
