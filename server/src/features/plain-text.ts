/** The longest stretch of a file's text that is shown in one place. */
const LONGEST = 80;

/**
 * Characters that would change how the text around them is shown: control characters, line separators, marks that turn
 * the writing direction, characters that cannot be seen, halves of characters.
 */
const HIDDEN =
  /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Cs}|[\u{E0000}-\u{E007F}]/gu;

/** Text of a file as one harmless line: at most `longest` characters, and what cannot be seen written as `\u202e`. */
export function toPlainText(text: string, longest = LONGEST): string {
  return shortenText(text, longest).replace(HIDDEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** `text`, cut with an ellipsis when it is too long to be shown. */
export function shortenText(text: string, longest = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
