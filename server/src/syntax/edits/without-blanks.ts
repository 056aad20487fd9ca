import { scanText } from '../scan-text.ts';

/** Everything that counts in a JSON text: no blanks, no comments, no trailing commas. */
export function withoutBlanks(json: string): string {
  // Nothing but blanks and comments can go, and a trailing comma.
  if (!/[\s\uFEFF/,]/.test(json)) return json;
  return scanText(json).strict.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (found) =>
    found.startsWith('"') ? found : '',
  );
}
