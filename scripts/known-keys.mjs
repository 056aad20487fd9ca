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
  const reader = new KeyReader(schemas);
  const result = new Map();
  for (const [kind, file] of kinds) {
    const record = reader.readRecord(file);
    result.set(kind, { ...record, items: record });
  }
  return result;
}

/** @extends {SchemaReader<KnownKeys>} */
class KeyReader extends SchemaReader {
  /**
   * @override
   * @param {Schema} schema
   * @param {string} file
   */
  makeNode(schema, file) {
    /** @type {KnownKeys} */
    const node = {};
    const { properties, patternProperties, additionalProperties: others, items } = schema;
    if (properties !== undefined && schema['x-unknown-keys'] !== 'free') {
      node.closed = schema['x-unknown-keys'] === 'dropped';
    }
    if (properties !== undefined) node.keys = this.readMembers(properties, file);
    if (patternProperties !== undefined) node.prefixes = this.readPrefixes(patternProperties, file);
    if (typeof others === 'object') node.each = this.read(others, file);
    if (items !== undefined) node.items = this.read(items, file);
    return node;
  }
}
