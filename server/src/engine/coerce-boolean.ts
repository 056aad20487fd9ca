import type { JsonValue } from '../base/json-value.ts';

const trueWord = /^(?:1|t|y|on|yes|true)$/i;
const falseWord = /^(?:0|f|n|no|off|false)$/i;

/** The boolean a package member stands for (`true`, 1, `"yes"`, ...), or undefined when the game refuses it. */
export function coerceBoolean(value: JsonValue): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const word = String(value);
  if (trueWord.test(word)) return true;
  return falseWord.test(word) ? false : undefined;
}
