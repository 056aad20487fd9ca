import type { JsonObject } from '../base/json-value.ts';
import type { WorldRecord } from '../model/records.ts';

/** A definition that does not fit over the one of a package that a world lies over (docs/stat-system.md, 3.2). */
export interface PackageMisfit {
  readonly definitionId: string;
  readonly packageId: string;
  /** Why the two do not go together, as a clause. */
  readonly conflict: string;
}

/** Finds those among definitions that a world is to get. */
export type FindMisfits = (world: WorldRecord, definitions: JsonObject) => readonly PackageMisfit[];
