import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { type PreparedDefinition, prepareCompleteDefinition } from '../engine/config/prepare-definition.ts';
import type { StatDefinition } from '../engine/config/stat-definition.ts';
import type { StatsConfigValidation } from '../engine/config/validate-stats-config.ts';
import { validateConfig } from './validate-config.ts';

/**
 * What is known of the definitions in worlds. An edit of a world leaves most of them the very objects that they were, and then
 * what is made of them stays the same objects, too.
 */
export class WorldMemory {
  /** By how it is written, the definition as the game reads it, in a config that the game accepts. */
  readonly #read = new WeakMap<JsonObject, StatDefinition>();
  readonly #prepared = new WeakMap<StatDefinition, PreparedDefinition>();

  /** A definition of an accepted config, ready for the engine. */
  prepare(definition: StatDefinition): PreparedDefinition {
    const known = this.#prepared.get(definition) ?? prepareCompleteDefinition(definition);
    this.#prepared.set(definition, known);
    return known;
  }

  /** What `validateConfig` says of a config, of which only the definitions are read that are not known. */
  validate(config: JsonValue): Pick<StatsConfigValidation, 'errors' | 'config'> {
    const written = isJsonObject(config) ? ownMember(config, 'definitions') : undefined;
    if (!isJsonObject(config) || !isJsonObject(written)) return validateConfig(config);
    const entries = Object.entries(written);
    // Definitions are judged apart from each other, and in those that are known nothing is wrong.
    const unknown = entries.filter(([id, value]) => this.#recall(id, value) === undefined);
    const rest = { ...config, definitions: Object.fromEntries(unknown) };
    const { errors, config: read } = validateConfig(rest);
    if (read === undefined) return { errors };
    const definitions = entries.flatMap(([id, value]) => {
      const definition = this.#recall(id, value) ?? ownDefinition(read.definitions, id);
      if (definition === undefined || !isJsonObject(value)) return [];
      this.#read.set(value, definition);
      return [[id, definition] as const];
    });
    return { errors, config: { ...read, definitions: Object.fromEntries(definitions) } };
  }

  /** What is known of a definition under a key that is its id; under another one the game refuses it. */
  #recall(id: string, written: JsonValue): StatDefinition | undefined {
    const known = isJsonObject(written) ? this.#read.get(written) : undefined;
    return known?.id === id ? known : undefined;
  }
}

function ownDefinition(
  definitions: { readonly [id: string]: StatDefinition },
  id: string,
): StatDefinition | undefined {
  return Object.hasOwn(definitions, id) ? definitions[id] : undefined;
}
