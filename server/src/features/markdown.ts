import { toPlainText } from './plain-text.ts';

/**
 * Text of a file for Markdown: it shows as it is and means nothing. Everything that could start markup, a table cell,
 * HTML or a link is escaped, and hidden characters are made visible. The text must not stand at the start of a line.
 */
export function escapeMarkdown(text: string, longest?: number): string {
  return (
    toPlainText(text, longest)
      .replace(/[\\`*[\](){}<>|#!~&@$^=]/g, '\\$&')
      // Within a word an underscore is plain; at its ends it could be emphasis.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      // What editors turn into links by themselves: addresses with a scheme, and those that start with www.
      .replace(/:(?=\/\/|\\)/g, '\\:')
      .replace(/\b(www)\./gi, '$1\\.')
  );
}

/** A Markdown table; cells are Markdown already, without line breaks. */
export function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}

/** The first `limit` of some items, and a closing line that says how many were left out, when there were. */
export function capLines(lines: readonly string[], limit: number, more: (left: number) => string): string[] {
  if (lines.length <= limit) return [...lines];
  return [...lines.slice(0, limit - 1), more(lines.length - limit + 1)];
}
