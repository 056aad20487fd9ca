import { countKeyColons, countKeys } from './count-keys.ts';
import { mayHoldSurrogates } from './may-hold-surrogates.ts';
import { opensTooDeep } from './opens-too-deep.ts';
import { parseThoroughly, refuseDeepText } from './parse-thoroughly.ts';
import { type ParsedText, type ParseOptions, readCleanly } from './parsed-text.ts';
import type { SyntaxProblem } from './syntax-problem.ts';
import { tryParse } from './try-parse.ts';

export type { SyntaxProblem };

/**
 * Longer texts, in UTF-16 code units, are scanned before anything else: for a million brackets `JSON.parse` takes a
 * hundred times the memory of the text.
 */
const LARGE = 500_000;
/** Of texts that are longer than this the beginning is looked at, which is where hostile ones are nested; `JSON.parse` would read on. */
const LONG = 4_096;

/** Reads a JSON text; takes any text whatever and never throws. A byte order mark is accepted. */
export function parseText(text: string, options: ParseOptions): ParsedText {
  if (text.length > LONG && opensTooDeep(text.length > LARGE ? text : text.slice(0, LONG))) {
    const refused = refuseDeepText(text);
    if (refused !== undefined) return refused;
  }
  const direct = tryParse(text);
  // The short way, which needs no look at single characters: no more colons than keys proves that no key came twice.
  if (direct !== undefined) {
    const count = options.countKeys === undefined ? countKeys(direct) : options.countKeys(direct);
    if (count === countKeyColons(text) && !mayHoldSurrogates(text)) return readCleanly(direct);
  }
  return parseThoroughly(text, direct, options);
}
