import { isJsonObject, type JsonObject, type JsonValue } from '../base/json-value.ts';
import { looksLikeEntityKey } from './entity-key.ts';
import { isExternal } from './is-external.ts';
import { isNoteKey } from './is-note-key.ts';

/**
 * Tells which blocks of a file need not be looked at: objects of values under definitions that the world of their entity
 * does not have, of which nothing can be said but that, when it was said of so many before that the rest is only counted.
 * A hostile file can have hundreds of thousands.
 */
export class PlainUnknowns {
  readonly #externals: readonly string[];
  readonly #limit: number;
  #count = 0;

  /** The first `limit` are looked at. `externals` are patterns of the definitions that are said to exist elsewhere. */
  constructor(externals: readonly string[], limit: number) {
    this.#externals = externals;
    this.#limit = limit;
  }

  /** How many blocks need not be looked at so far. */
  get leftOut(): number {
    return Math.max(this.#count - this.#limit, 0);
  }

  /** Says whether the stats of an entity under a definition that its world does not have need not be looked at. */
  leavesOut(definitionId: string, value: JsonValue | undefined): boolean {
    if (!isJsonObject(value) || looksLikeEntityKey(definitionId) || holdsEntityKey(value)) return false;
    if (isNoteKey(definitionId) || isExternal(this.#externals, definitionId)) return false;
    this.#count++;
    return this.#count > this.#limit;
  }
}

function holdsEntityKey(stats: JsonObject): boolean {
  // What `JSON.parse` gives inherits nothing enumerable.
  for (const key in stats) if (looksLikeEntityKey(key)) return true;
  return false;
}
