import { SchemaReader } from './schema-reader.mjs';

/**
 * What the schemas tell people about one place of a file. Values are JSON texts.
 * @typedef {object} GuideNode
 * @property {string} [of] of an object the name under which schemas share this node: `tier`, `ownStats`
 * @property {string} [title]
 * @property {string} [text]
 * @property {string[]} [types] `object`, `integer`, ...
 * @property {string[]} [values] all that may stand here
 * @property {string[]} [valueTexts] a line about each of them
 * @property {string[]} [examples]
 * @property {string} [fallback] what counts when nothing is written
 * @property {GuideSnippet[]} [snippets]
 * @property {Map<string, GuideNode>} [keys]
 * @property {Map<string, GuideNode>} [prefixes]
 * @property {GuideNode} [each]
 * @property {GuideNode} [items]
 */

/**
 * A whole value to start from; `body` is JSON text in which a string "${1:name}" is to be filled in.
 * @typedef {object} GuideSnippet
 * @property {string} label
 * @property {string} [text]
 * @property {string} body
 */

/** @typedef {import('./schema-reader.mjs').Schema} Schema */

/**
 * Reads what every kind's schema tells people.
 * @param {ReadonlyMap<string, Schema>} schemas file name to parsed schema
 * @param {ReadonlyMap<string, string>} kinds kind id to file name
 * @returns {Map<string, GuideNode>} kind id to what is told about a file of that kind (one record or a list of them)
 */
export function collectGuides(schemas, kinds) {
  return new GuideReader(schemas).readFiles(kinds);
}

/** @extends {SchemaReader<GuideNode>} */
class GuideReader extends SchemaReader {
  /**
   * What stands beside a reference says more about this one place than the shared schema does.
   * @override
   * @param {Schema | undefined} schema
   * @param {string} file
   * @returns {GuideNode}
   */
  read(schema, file) {
    const node = super.read(schema, file);
    if (schema?.$ref === undefined) return node;
    // Only objects are things that something can stand in.
    const of = node.types?.includes('object') ? { of: schema.$ref.split('#/definitions/')[1] } : {};
    return { ...node, ...of, ...readTexts(schema) };
  }

  /**
   * @override
   * @param {Schema} schema
   * @param {string} file
   * @returns {GuideNode}
   */
  makeNode(schema, file) {
    const { type } = schema;
    return {
      ...readTexts(schema),
      ...(type !== undefined && { types: [type].flat() }),
      ...(schema.enum !== undefined && { values: schema.enum.map(toJson) }),
      ...(schema.enumDescriptions !== undefined && { valueTexts: schema.enumDescriptions }),
      ...(schema.defaultSnippets !== undefined && { snippets: schema.defaultSnippets.map(readSnippet) }),
      ...this.readChildren(schema, file),
    };
  }
}

/** @param {Schema} schema @returns {GuideNode} */
function readTexts({ title, description, examples, default: fallback }) {
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { text: description }),
    ...(examples !== undefined && { examples: examples.map(toJson) }),
    ...(fallback !== undefined && { fallback: toJson(fallback) }),
  };
}

/** @param {Schema} snippet @returns {GuideSnippet} */
function readSnippet({ label, description, body }) {
  return { label, ...(description !== undefined && { text: description }), body: toJson(body) };
}

/** @param {unknown} value */
function toJson(value) {
  return JSON.stringify(value);
}
