import type { JsonNode } from '../json-tree.ts';
import { LocatedText } from '../located-text.ts';
import { parseText } from '../parse-text.ts';
import type { EditTree, WrittenValue } from './edit-tree.ts';
import { layOutJson } from './lay-out-json.ts';

/** A number, a word without blanks, true, false or null, as most changes write it: there is nothing to lay out. */
const PLAIN_SCALAR = /^(?:("[\w$.:-]*")|(-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?)|(true|false)|null)$/;

/** A value from JSON text, laid out for where it goes; undefined when `json` is not JSON. */
export function makeNewValue(tree: EditTree, json: string, indentation: string): WrittenValue | undefined {
  const scalar = readPlainScalar(json);
  if (scalar === undefined && !parseText(json, { comments: true }).complete) return undefined;
  const located = new LocatedText(scalar === undefined ? layOutJson(json, tree.style, indentation) : json);
  const node = scalar ?? located.root();
  return node && { kind: 'written', located, node, original: false };
}

function readPlainScalar(json: string): JsonNode | undefined {
  const found = PLAIN_SCALAR.exec(json);
  if (found === null) return undefined;
  const [, text, number, truth] = found;
  const type = text ? 'string' : number ? 'number' : truth ? 'boolean' : 'null';
  return { type, offset: 0, length: json.length };
}
