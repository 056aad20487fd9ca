import { SchemaReader } from './schema-reader.mjs';

/**
 * Which keys an object at one place of a file may have, as the schemas say it.
 * `keys` absent: any key is fine there. `closed`: the game silently drops keys that are not listed.
 * @typedef {object} KnownKeys
 * @property {Map<string, KnownKeys>} [keys]
 * @property {Map<string, KnownKeys>} [prefixes]
 * @property {KnownKeys} [each]
 * @property {KnownKeys} [items]
 * @property {boolean} [closed]
 */

/** @typedef {import('./schema-reader.mjs').Schema} Schema */

/**
 * Reads the known keys of every kind out of its schema.
 * @param {ReadonlyMap<string, Schema>} schemas file name to parsed schema
 * @param {ReadonlyMap<string, string>} kinds kind id to file name
 * @returns {Map<string, KnownKeys>} kind id to the keys of a file of that kind (one record or a list of them)
 */
export function collectKnownKeys(schemas, kinds) {
  return new KeyReader(schemas).readFiles(kinds);
}

/** @extends {SchemaReader<KnownKeys>} */
class KeyReader extends SchemaReader {
  /**
   * @override
   * @param {Schema} schema
   * @param {string} file
   */
  makeNode(schema, file) {
    const unknown = schema['x-unknown-keys'];
    return {
      ...(schema.properties !== undefined && unknown !== 'free' && { closed: unknown === 'dropped' }),
      ...this.readChildren(schema, file),
    };
  }
}
