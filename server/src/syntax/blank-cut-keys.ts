import type { Span } from '../base/span.ts';
import { blankSpans } from './blank-spans.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * `text` (without comments) with spaces for every string that its line cuts off where a key or an element was begun: after
 * `{`, `[` or `,`. Someone is typing it; taken for a key, it would swallow the member on the next line. At the end of the
 * text there is nothing to swallow, and it stays. The same text when there is none.
 */
export function blankCutKeys(text: string): string {
  const cut: Span[] = [];
  let before = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= 0x20) continue;
    if (code !== QUOTE) {
      before = code;
      continue;
    }
    const end = endOfString(text, index);
    const isCut = end < text.length && text.charCodeAt(end) !== QUOTE;
    if (isCut && '{[,'.includes(String.fromCharCode(before))) cut.push({ start: index, end });
    else before = QUOTE;
    index = end;
  }
  return cut.length === 0 ? text : blankSpans(text, cut);
}

/** The offset of the quote that closes the string begun at `open`, or of the line break or text end that cuts it off. */
function endOfString(text: string, open: number): number {
  let index = open + 1;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE || code === 0x0a || code === 0x0d) return index;
    if (code === BACKSLASH) index++;
  }
  return text.length;
}
