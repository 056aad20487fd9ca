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

/** @typedef {Record<string, any>} Schema */

/**
 * Reads the known keys of every kind out of its schema.
 * @param {ReadonlyMap<string, Schema>} schemas file name to parsed schema
 * @param {ReadonlyMap<string, string>} kinds kind id to file name
 * @returns {Map<string, KnownKeys>} kind id to the keys of a file of that kind (one record or a list of them)
 */
export function collectKnownKeys(schemas, kinds) {
  const reader = new SchemaReader(schemas);
  const result = new Map();
  for (const [kind, file] of kinds) {
    // A schema of records says first what a list of them is; settings are one object only.
    const schema = schemas.get(file);
    const record = reader.read(schema?.if === undefined ? schema : schema.else, file);
    result.set(kind, { ...record, items: record });
  }
  return result;
}

/** Follows schemas into trees of known keys; a referenced schema becomes one shared node. */
class SchemaReader {
  /** @type {Map<string, KnownKeys>} */
  #byReference = new Map();
  #schemas;

  /** @param {ReadonlyMap<string, Schema>} schemas */
  constructor(schemas) {
    this.#schemas = schemas;
  }

  /**
   * @param {Schema | undefined} schema
   * @param {string} file the file the schema stands in, for references without a file
   * @returns {KnownKeys}
   */
  read(schema, file) {
    if (schema === undefined) throw new Error(`${file}: a schema is missing`);
    if (schema.$ref !== undefined) return this.#readReference(schema.$ref, file);
    /** @type {KnownKeys} */
    const node = {};
    if (schema.properties !== undefined && schema['x-unknown-keys'] !== 'free') {
      node.closed = schema['x-unknown-keys'] === 'dropped';
    }
    if (schema.properties !== undefined) node.keys = this.#readMembers(schema.properties, file);
    if (schema.patternProperties !== undefined)
      node.prefixes = this.#readPrefixes(schema.patternProperties, file);
    if (typeof schema.additionalProperties === 'object')
      node.each = this.read(schema.additionalProperties, file);
    if (schema.items !== undefined) node.items = this.read(schema.items, file);
    return node;
  }

  /**
   * @param {string} reference
   * @param {string} file
   */
  #readReference(reference, file) {
    const [target, name] = reference.split('#/definitions/');
    const from = target === '' || target === undefined ? file : target;
    const key = `${from}#${name}`;
    const known = this.#byReference.get(key);
    if (known !== undefined) return known;
    const node = this.read(this.#schemas.get(from)?.definitions?.[name ?? ''], from);
    this.#byReference.set(key, node);
    return node;
  }

  /**
   * @param {Record<string, Schema>} members
   * @param {string} file
   */
  #readMembers(members, file) {
    return new Map(Object.entries(members).map(([name, schema]) => [name, this.read(schema, file)]));
  }

  /**
   * @param {Record<string, Schema>} patterns
   * @param {string} file
   */
  #readPrefixes(patterns, file) {
    const prefixes = new Map();
    for (const [pattern, schema] of Object.entries(patterns)) {
      if (!/^\^[\w:]+$/.test(pattern)) throw new Error(`${file}: "${pattern}" is not a plain prefix`);
      prefixes.set(pattern.slice(1), this.read(schema, file));
    }
    return prefixes;
  }
}
