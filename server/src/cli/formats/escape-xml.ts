import { escapeUnprintable } from '../escape-unprintable.ts';

/**
 * Text for xmlbuilder2: without characters that XML does not know, and with every `&` escaped, for the library takes
 * `&name;` for an entity and leaves it as it is. Everything else it escapes itself.
 */
export function escapeXml(text: string): string {
  return escapeUnprintable(text).replaceAll('&', '&amp;');
}
