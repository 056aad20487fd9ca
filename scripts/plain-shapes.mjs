import { SchemaReader } from './schema-reader.mjs';

/**
 * What a value must look like to be beyond doubt, as far as a quick look can tell. Only what a schema says in these
 * words can be judged quickly; where it says more, nothing is beyond doubt and the validator decides.
 * @typedef {object} PlainShape
 * @property {number} types sum of the numbers in `typeBits`
 * @property {number} [least] the smallest number, and how many items or keys there are at least
 * @property {number} [maxLength]
 * @property {RegExp} [pattern]
 * @property {Set<unknown>} [values]
 * @property {string[]} [required]
 * @property {Map<string, PlainShape>} [keys]
 * @property {Map<string, PlainShape>} [prefixes]
 * @property {PlainShape} [each] all other keys
 * @property {PlainShape} [items]
 * @property {boolean} [free] other keys are fine, and nothing is to be said about what they hold
 * @property {PlainCase[]} [cases]
 */

/**
 * What else an object must look like, depending on one of its members.
 * @typedef {object} PlainCase
 * @property {string} key
 * @property {Set<unknown>} values
 * @property {PlainShape} matching when the member has one of the values
 * @property {PlainShape} otherwise
 */

/** @typedef {import('./schema-reader.mjs').Schema} Schema */

/** @type {Readonly<Record<string, number>>} */
const typeBits = { null: 1, boolean: 2, integer: 4, number: 4 + 8, string: 16, array: 32, object: 64 };
const anyType = 127;

/** Keywords that a quick look takes into account, or that judge nothing. */
const understood = new Set([
  ...['type', 'minimum', 'minItems', 'minProperties', 'maxLength', 'pattern', 'enum', 'required'],
  ...['properties', 'patternProperties', 'additionalProperties', 'items', 'allOf'],
  ...[
    '$schema',
    '$id',
    'definitions',
    'title',
    'description',
    'examples',
    'default',
    'defaultSnippets',
    'enumDescriptions',
  ],
  ...['patternErrorMessage', 'x-unknown-keys'],
]);

/**
 * Reads the plain shapes of every kind of record out of its schema.
 * @param {ReadonlyMap<string, Schema>} schemas file name to parsed schema
 * @param {ReadonlyMap<string, string>} kinds kind id to file name
 * @returns {Map<string, PlainShape>}
 */
export function collectPlainShapes(schemas, kinds) {
  const reader = new ShapeReader(schemas);
  return new Map([...kinds].map(([kind, file]) => [kind, reader.readRecord(file)]));
}

/** @extends {SchemaReader<PlainShape>} */
class ShapeReader extends SchemaReader {
  /**
   * @override
   * @param {Schema} schema
   * @param {string} file
   * @returns {PlainShape}
   */
  makeNode(schema, file) {
    // No value has any of no types, so whatever stands there goes to the validator.
    if (Object.keys(schema).some((keyword) => !understood.has(keyword))) return { types: 0 };
    const { properties, additionalProperties: others, allOf } = schema;
    const least = schema.minimum ?? schema.minItems ?? schema.minProperties;
    const free = schema['x-unknown-keys'] === 'free' || (properties === undefined && others === undefined);
    return {
      types: readTypes(schema.type),
      ...(least !== undefined && { least }),
      ...(schema.maxLength !== undefined && { maxLength: schema.maxLength }),
      ...(schema.pattern !== undefined && { pattern: new RegExp(schema.pattern, 'u') }),
      ...(schema.enum !== undefined && { values: new Set(schema.enum) }),
      ...(schema.required !== undefined && { required: schema.required }),
      ...this.readChildren(schema, file),
      ...(allOf !== undefined && { cases: this.#readCases(allOf, file) }),
      ...(free && others === undefined && { free }),
    };
  }

  /**
   * @param {Schema[]} branches each an `if` about the values of one member, with `then` and `else`
   * @param {string} file
   * @returns {PlainCase[]}
   */
  #readCases(branches, file) {
    return branches.map((branch) => {
      const [key = '', ...others] = Object.keys(branch.if?.properties ?? {});
      const values = branch.if?.properties?.[key]?.enum;
      if (values === undefined || others.length > 0 || branch.if.required?.[0] !== key) {
        throw new Error(`${file}: an allOf is more than an if about the values of one required member`);
      }
      const read = (/** @type {Schema} */ schema) => ({ ...this.read(schema, file), free: true });
      return { key, values: new Set(values), matching: read(branch.then), otherwise: read(branch.else) };
    });
  }
}

/** @param {string | string[] | undefined} type */
function readTypes(type) {
  if (type === undefined) return anyType;
  return [type].flat().reduce((sum, name) => sum | (typeBits[name] ?? 0), 0);
}
