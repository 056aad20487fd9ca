import type { JsonNode } from '../json-tree.ts';
import { LocatedText } from '../located-text.ts';
import { LINE_WIDTH, type TextStyle } from '../text-style.ts';

/**
 * JSON text as a document of this style would have it at this indentation. Text of one line gets the document's blanks
 * and is broken into lines where it is long; lines that are there stay, indented with what the document indents with,
 * but in a document that is one line itself. Scalars stay as they are written. Text that is not JSON comes back unchanged.
 */
export function layOutJson(json: string, style: TextStyle, indentation: string): string {
  // A document without blanks is meant to be short, whatever its width; one of a single long line was written by a program.
  const isOneLine = style.gap === '' || style.isLongLine;
  const hasLines = /[\r\n]/.test(json);
  if (hasLines && !isOneLine) return layOutLines(json, style, indentation);
  const located = new LocatedText(json);
  const node = located.root();
  if (node === undefined || located.scan().comments.length > 0) {
    return hasLines ? layOutLines(json, style, indentation) : json;
  }
  const inline = writeInline(json, node, style);
  if (isOneLine || indentation.length + inline.length <= LINE_WIDTH) return inline;
  return writeLines(json, node, style, indentation);
}

/** Line breaks in JSON text stand between tokens only, so indenting changes no string. */
function layOutLines(json: string, { eol, indent }: TextStyle, indentation: string): string {
  const unit = /(?:\r\n|\n|\r)([ \t]+)/.exec(json)?.[1];
  return json.replace(/(?:\r\n|\n|\r)([ \t]*)/g, (_, blanks: string) => {
    const levels = unit === undefined ? 0 : Math.floor(blanks.length / unit.length);
    return eol + indentation + indent.repeat(levels) + blanks.slice(levels * (unit?.length ?? 0));
  });
}

function writeInline(json: string, node: JsonNode, style: TextStyle): string {
  const children = node.children ?? [];
  if (children.length === 0) return writeLeaf(json, node);
  const items = children.map((child) =>
    writeItem(json, child, style, (value) => writeInline(json, value, style)),
  );
  const text = items.join(`,${style.gap}`);
  return node.type === 'array' ? `[${text}]` : `{${style.padding}${text}${style.padding}}`;
}

/** The value in lines; what fits into its line stays on it. */
function writeLines(json: string, node: JsonNode, style: TextStyle, indentation: string): string {
  const inner = indentation + style.indent;
  const children = node.children ?? [];
  if (children.length === 0) return writeLeaf(json, node);
  const items = children.map((child) =>
    writeItem(json, child, style, (value) => {
      const inline = writeInline(json, value, style);
      const fits = inner.length + inline.length <= LINE_WIDTH;
      return fits ? inline : writeLines(json, value, style, inner);
    }),
  );
  const [open, close] = node.type === 'array' ? ['[', ']'] : ['{', '}'];
  const lines = items.join(`,${style.eol}${inner}`);
  const comma = style.trailingComma ? ',' : '';
  return `${open}${style.eol}${inner}${lines}${comma}${style.eol}${indentation}${close}`;
}

/** An element, or a member with its key. */
function writeItem(
  json: string,
  child: JsonNode,
  style: TextStyle,
  write: (value: JsonNode) => string,
): string {
  const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
  return key === undefined || value === undefined
    ? write(child)
    : sliceNode(json, key) + style.colon + write(value);
}

function writeLeaf(json: string, node: JsonNode): string {
  if (node.type === 'array') return '[]';
  return node.type === 'object' ? '{}' : sliceNode(json, node);
}

function sliceNode(json: string, { offset, length }: JsonNode): string {
  return json.slice(offset, offset + length);
}
