/**
 * Characters that steer a terminal or reorder what is read instead of showing something: control characters (ANSI
 * sequences start with one), line separators, directional marks and overrides, invisible tags, halves of surrogate
 * pairs, and what Unicode says will never be a character, of which XML forbids some. Zero-width joiners stay, for names
 * in many scripts need them.
 */
const INVISIBLE =
  '\\u007f-\\u009f\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\u{e0000}-\\u{e007f}\\ud800-\\udfff\\p{NChar}';
const UNPRINTABLE = new RegExp(`[\\u0000-\\u001f${INVISIBLE}]`, 'gu');
const UNPRINTABLE_IN_LINES = new RegExp(`[\\u0000-\\u0009\\u000b-\\u001f${INVISIBLE}]`, 'gu');

/**
 * `text` on one line with every unprintable character as the JSON escape that stands for it (`\u001b`), so that what
 * a file holds can neither steer the terminal nor disguise itself.
 */
export function escapeUnprintable(text: string): string {
  return text.replace(UNPRINTABLE, escapeCharacter);
}

/** The same for text of several lines, such as JSON: line feeds stay. In JSON text the escapes change no value. */
export function escapeUnprintableInLines(text: string): string {
  return text.replace(UNPRINTABLE_IN_LINES, escapeCharacter);
}

function escapeCharacter(character: string): string {
  let escaped = '';
  for (let i = 0; i < character.length; i++) {
    escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
