import { endOfString } from './end-of-string.ts';
import { MAX_DEPTH } from './max-depth.ts';

/**
 * Says whether `JSON.parse` would come deeper than `MAX_DEPTH` in a text. That stops at the first comment, NUL or other fault, so
 * that what is a bracket and what is part of a string behind it does not matter.
 */
export function opensTooDeep(text: string): boolean {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 0x22) offset = endOfString(text, offset);
    // Both brackets that open, and both that close; no other character of JSON outside strings differs in one bit only.
    else if ((code | 0x20) === 0x7b) {
      if (++depth > MAX_DEPTH) return true;
    } else if ((code | 0x20) === 0x7d) depth--;
    else if (code === 0) return false;
  }
  return false;
}
