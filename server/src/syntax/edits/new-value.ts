import { LocatedText } from '../located-text.ts';
import { parseText } from '../parse-text.ts';
import type { EditTree, WrittenValue } from './edit-tree.ts';
import { layOutJson } from './lay-out-json.ts';

/** A value from JSON text, laid out for where it goes; undefined when `json` is not JSON. */
export function makeNewValue(
  { style }: EditTree,
  json: string,
  indentation: string,
): WrittenValue | undefined {
  if (!parseText(json, { comments: true }).complete) return undefined;
  const located = new LocatedText(layOutJson(json, style, indentation));
  const node = located.root();
  return node && { kind: 'written', located, node, original: false };
}
