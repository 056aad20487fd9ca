import type { Body, Entry, Hole, OpenBody } from './body.ts';

/** How new text is written. */
export interface PrintStyle {
  readonly eol: string;
  /** One level of indentation. */
  readonly indent: string;
  /** What every line but the first begins with. */
  readonly indentation: string;
  readonly colon: string;
  /** What stands within the braces of an object on one line. */
  readonly padding: string;
  /** Whether holes are written in the snippet syntax of LSP; else what stands in them to begin with. */
  readonly snippet: boolean;
}

/** How long an object or list on one line may get, without what people fill in. */
const LONGEST_LINE = 84;

/** Writes a value; what is long is broken into lines. */
export function printBody(body: Body, style: PrintStyle): string {
  if (typeof body !== 'object' || body === null) return escapeText(JSON.stringify(body), style);
  if ('open' in body) return printOpen(body, style);
  if ('hole' in body) return printHole(body, style);
  const inline = printInline(body, style);
  const plain = style.snippet ? printInline(body, { ...style, snippet: false }) : inline;
  if (plain.length <= LONGEST_LINE) return inline;
  const inner = { ...style, indentation: style.indentation + style.indent };
  const parts =
    'items' in body ? body.items.map((item) => printBody(item, inner)) : printEntries(body.entries, inner);
  const [open, close] = bracketsOf(body);
  const gap = style.eol + inner.indentation;
  return `${open}${gap}${parts.join(`,${gap}`)}${style.eol}${style.indentation}${close}`;
}

/** Writes the members of an object, each as a text without the comma. */
export function printEntries(entries: readonly Entry[], style: PrintStyle): string[] {
  return entries.map(([key, body]) => printKey(key, style) + style.colon + printBody(body, style));
}

/** Writes a key in quotes. */
export function printKey(key: string | Hole, style: PrintStyle): string {
  return printBody(key, style);
}

function printInline(body: Body, style: PrintStyle): string {
  if (typeof body !== 'object' || body === null || 'hole' in body) return printBody(body, style);
  const [open, close] = bracketsOf(body);
  if ('items' in body) return open + body.items.map((item) => printInline(item, style)).join(', ') + close;
  const members = body.entries.map(
    ([key, member]) => printKey(key, style) + style.colon + printInline(member, style),
  );
  if (members.length === 0) return open + close;
  return open + style.padding + members.join(', ') + style.padding + close;
}

function bracketsOf(body: object): readonly [open: string, close: string] {
  return 'items' in body ? ['[', ']'] : ['{', '}'];
}

function printOpen({ open, hole }: OpenBody, { snippet }: PrintStyle): string {
  if (!snippet) return open;
  return open === '[]' ? `[$${hole}]` : `{$${hole}}`;
}

function printHole({ hole, text, quoted, choices }: Hole, style: PrintStyle): string {
  const write = (value: string) => (quoted ? JSON.stringify(value).slice(1, -1) : value);
  const mark = quoted ? '"' : '';
  if (!style.snippet) return mark + write(text) + mark;
  if (choices.length > 0) {
    const listed = choices.map((choice) => write(choice).replace(/[\\,|]/g, '\\$&'));
    return `${mark}\${${hole}|${listed.join(',')}|}${mark}`;
  }
  const inside = escapeText(write(text), style);
  return inside === '' ? `${mark}$${hole}${mark}` : `${mark}\${${hole}:${inside}}${mark}`;
}

function escapeText(text: string, { snippet }: PrintStyle): string {
  return snippet ? text.replace(/[\\$}]/g, '\\$&') : text;
}
