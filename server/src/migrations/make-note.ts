import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonValue } from '../base/json-value.ts';
import type { MigrationNote } from './migration-plan.ts';

/**
 * A line of the report that finds its words when somebody reads it. A run over thousands of files makes hundreds of
 * thousands of lines, and most of them are counted only. `value` is that of the note.
 */
export function makeNote(
  kind: MigrationNote['kind'],
  path: JsonPath,
  tell: () => string,
  value?: JsonValue,
): MigrationNote {
  return new UnwrittenNote(kind, path, tell, value);
}

class UnwrittenNote implements MigrationNote {
  readonly kind: MigrationNote['kind'];
  readonly path: JsonPath;
  declare readonly value?: JsonValue;
  readonly #tell: () => string;

  constructor(kind: MigrationNote['kind'], path: JsonPath, tell: () => string, value?: JsonValue) {
    this.kind = kind;
    this.path = path;
    if (value !== undefined) this.value = value;
    this.#tell = tell;
  }

  get message(): string {
    return this.#tell();
  }
}
