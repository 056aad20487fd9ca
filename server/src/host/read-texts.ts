import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The texts in `folder` for a locale such as `de`, `de-AT` or `de_AT.UTF-8`: those of its country, else those of its
 * language; undefined when there are none. English needs none.
 */
export function readTexts(folder: string, locale: string): Record<string, string> | undefined {
  const [, language, , country] = /^([a-z]{2,3})([-_]([a-z]{2,4}))?(?![a-z])/i.exec(locale) ?? [];
  if (language === undefined) return undefined;
  const tags = [...(country === undefined ? [] : [`${language}-${country}`]), language];
  for (const tag of tags) {
    try {
      return JSON.parse(readFileSync(join(folder, `bundle.l10n.${tag.toLowerCase()}.json`), 'utf8'));
    } catch {
      // Most locales have no texts.
    }
  }
  return undefined;
}
