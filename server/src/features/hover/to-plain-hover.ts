/**
 * The Markdown of our own hovers as plain text: for editors that show it as it is. Knows what our hovers are made of: emphasis,
 * code, links, lists, tables, and characters that are escaped.
 */
export function toPlainHover(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !/^\|( --- \|)+$/.test(line))
    .map(toPlainLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function toPlainLine(line: string): string {
  const cells =
    line.startsWith('| ') && line.endsWith(' |') ? line.slice(2, -2).replaceAll(' | ', '   ') : line;
  return (
    cells
      // An escaped character is itself; what is not escaped is markup.
      .replace(
        /\\([\\`*[\](){}<>|#!~&@$^=_:.])|\[((?:\\.|[^\]\\])*)\]\([^)]*\)|\*\*|`|(?<!\S)_|_(?!\S)|(?<!\S)\*|\*(?!\S)/g,
        (_, escaped?: string, label?: string) => (label === undefined ? (escaped ?? '') : toPlainLine(label)),
      )
      .trimEnd()
  );
}
