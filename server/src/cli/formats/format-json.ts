import { escapeUnprintableInLines } from '../escape-unprintable.ts';

/** JSON text, two spaces deep, that holds only printable characters; the rest is escaped as JSON allows. */
export function formatJson(value: unknown): string {
  // Line feeds stand between values only: those inside strings are escaped already.
  return `${escapeUnprintableInLines(JSON.stringify(value, null, 2))}\n`;
}
