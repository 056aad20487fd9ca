/** @typedef {Record<string, any>} Schema */

/**
 * Follows schemas into trees of nodes; a referenced schema becomes one shared node. What a node holds is up to the
 * reader that extends this.
 * @template Node
 */
export class SchemaReader {
  /** @type {Map<string, Node>} */
  #byReference = new Map();
  #schemas;

  /** @param {ReadonlyMap<string, Schema>} schemas file name to parsed schema */
  constructor(schemas) {
    this.#schemas = schemas;
  }

  /**
   * What the schema in a file says about one object. A schema of records says first what a list of them is; settings
   * are one object only.
   * @param {string} file
   * @returns {Node}
   */
  readRecord(file) {
    const schema = this.#schemas.get(file);
    return this.read(schema?.if === undefined ? schema : schema.else, file);
  }

  /**
   * @param {ReadonlyMap<string, string>} kinds kind id to file name
   * @returns {Map<string, Node & { items: Node }>} kind id to what a file of that kind holds: one record or a list of them
   */
  readFiles(kinds) {
    const files = new Map();
    for (const [kind, file] of kinds) {
      const record = this.readRecord(file);
      files.set(kind, { ...record, items: record });
    }
    return files;
  }

  /**
   * @param {Schema | undefined} schema
   * @param {string} file the file the schema stands in, for references without a file
   * @returns {Node}
   */
  read(schema, file) {
    if (schema === undefined) throw new Error(`${file}: a schema is missing`);
    return schema.$ref === undefined ? this.makeNode(schema, file) : this.#readReference(schema.$ref, file);
  }

  /**
   * Makes the node of a schema that is no reference.
   * @param {Schema} _schema
   * @param {string} file
   * @returns {Node}
   */
  makeNode(_schema, file) {
    throw new Error(`${file}: nothing says what to read here`);
  }

  /**
   * The nodes of what can stand in a value: of its keys, of keys that begin alike, of all other keys, of its items.
   * @param {Schema} schema
   * @param {string} file
   */
  readChildren({ properties, patternProperties, additionalProperties: others, items }, file) {
    return {
      ...(properties !== undefined && { keys: this.#readMembers(properties, file) }),
      ...(patternProperties !== undefined && { prefixes: this.#readPrefixes(patternProperties, file) }),
      ...(typeof others === 'object' && { each: this.read(others, file) }),
      ...(items !== undefined && { items: this.read(items, file) }),
    };
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
}
