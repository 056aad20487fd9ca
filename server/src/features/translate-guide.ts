import { t } from '@vscode/l10n';

/** What a schema tells people, in the language of the editor; `npm run l10n` finds these texts in the schemas. */
export function translateGuide(text: string): string {
  return t(text);
}
