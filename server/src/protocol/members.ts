/**
 * Asks where the entities of a world stand that have a value on an axis, a tier or a level, or, without `list`, stats under
 * the definition. The answer is an array of locations, the first 500.
 */
export interface MembersParams {
  /** The file of the world. */
  readonly uri: string;
  /** The way to the world in it. */
  readonly path: readonly (string | number)[];
  readonly definitionId: string;
  readonly list?: 'axes' | 'tiers' | 'levels';
  /** The index in the list, and the name or id there. */
  readonly index?: number;
  readonly name?: string;
}
