import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonObject } from '../base/json-value.ts';
import type { RowKind } from '../query/entity-row.ts';

/** One test of a `*.stattest.json`, which fits its schema. */
export interface StatTest {
  readonly name: string;
  /** The way to the test in its file. */
  readonly path: JsonPath;
  readonly select: RowKind;
  /** Only those for which this is true. */
  readonly where: string | undefined;
  /** What must hold, by the name of the expectation. */
  readonly expect: JsonObject;
}
