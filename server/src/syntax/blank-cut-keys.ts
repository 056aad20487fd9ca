import type { Span } from '../base/span.ts';
import { blankSpans } from './blank-spans.ts';
import { endOfString } from './end-of-string.ts';

const QUOTE = 0x22;

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
