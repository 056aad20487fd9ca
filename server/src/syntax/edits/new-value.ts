import { LocatedText } from '../located-text.ts';
import { parseText } from '../parse-text.ts';
import type { EditTree, WrittenValue } from './edit-tree.ts';

/**
 * A value from JSON text, its lines indented to where it goes; undefined when `json` is not JSON.
 * Line breaks in JSON text stand between tokens only, so indenting changes no string.
 */
export function makeNewValue(
  { style }: EditTree,
  json: string,
  indentation: string,
): WrittenValue | undefined {
  const located = new LocatedText(json.replace(/\r\n|\n|\r/g, style.eol + indentation));
  const node = parseText(json, { comments: true }).complete ? located.root() : undefined;
  return node && { kind: 'written', located, node, original: false };
}
