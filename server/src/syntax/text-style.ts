import type { LocatedText } from './located-text.ts';
import { walkNodes } from './walk-nodes.ts';

/** How a document is laid out, as far as new text has to look like it. */
export interface TextStyle {
  readonly eol: '\n' | '\r\n' | '\r';
  /** One level of indentation: some spaces, or a tab. */
  readonly indent: string;
  /** What stands between a key and its value: a colon with blanks around it. */
  readonly colon: string;
  /** The document is a single line, longer than people write them. */
  readonly isLongLine: boolean;
  /** What stands between items on one line, behind the comma. */
  readonly gap: '' | ' ';
  /** What stands inside the braces of an object on one line. */
  readonly padding: '' | ' ';
  /** A comma follows the last item where closing brackets begin a line. */
  readonly trailingComma: boolean;
}

/** How far a line may reach before an object or list is broken into lines. */
export const LINE_WIDTH = 100;

/** Finds out how a document is laid out; two spaces, `\n` and `": "` where it shows nothing. */
export function detectTextStyle(located: LocatedText): TextStyle {
  const { text } = located;
  const eol = /\r\n|\n|\r/.exec(text)?.[0];
  const indent = /^[ \t]+(?=["{[\d\w-])/m.exec(text)?.[0] ?? '  ';
  const colon = firstColon(located) ?? ': ';
  const isOneLine = !/[\r\n]/.test(text.trim());
  const gap = colon === ':' && isOneLine ? '' : ' ';
  return {
    eol: eol === '\r\n' || eol === '\r' ? eol : '\n',
    indent: indent.startsWith('\t') ? '\t' : indent,
    colon,
    isLongLine: isOneLine && text.length > LINE_WIDTH,
    gap,
    padding: findPadding(located) ?? gap,
    trailingComma: hasTrailingCommas(located),
  };
}

/** The blanks behind the brace of the first object on one line. */
function findPadding(located: LocatedText): '' | ' ' | undefined {
  // Most documents have no such object, and need not be gone through for it.
  if (!/\{[ \t]*"/.test(located.text)) return undefined;
  for (const { type, offset, children } of walkNodes(located.root())) {
    const first = children?.[0];
    if (type !== 'object' || first === undefined) continue;
    const blanks = located.text.slice(offset + 1, first.offset);
    if (/^[ \t]*$/.test(blanks)) return blanks === '' ? '' : ' ';
  }
  return undefined;
}

/** Says whether most of the closing brackets that begin a line follow a comma. */
function hasTrailingCommas(located: LocatedText): boolean {
  const { strict, trailingCommas } = located.scan();
  if (trailingCommas.length === 0) return false;
  const ends = strict.match(/[^\s{[][ \t]*(?:\r\n|\n|\r)[ \t\r\n]*[}\]]/g)?.length ?? 0;
  const withComma = trailingCommas.filter(({ end }) => /^[ \t]*[\r\n]/.test(strict.slice(end, end + 200)));
  return withComma.length * 2 > ends;
}

/** The text between the first key and its value, when there is nothing but a colon and blanks on one line. */
function firstColon(located: LocatedText): string | undefined {
  const root = located.root();
  const first = root?.type === 'array' ? root.children?.[0] : root;
  const [key, value] = first?.children?.[0]?.children ?? [];
  if (key === undefined || value === undefined) return undefined;
  const between = located.text.slice(key.offset + key.length, value.offset);
  return /^[ \t]*:[ \t]*$/.test(between) ? between : undefined;
}
