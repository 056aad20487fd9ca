import { htmlEscape } from 'escape-goat';
import { escapeUnprintable } from '../../escape-unprintable.ts';

/** Text from files for a page: it means nothing to a browser, neither between tags nor in quotes. */
export function escapeText(text: string): string {
  return htmlEscape(escapeUnprintable(text));
}
