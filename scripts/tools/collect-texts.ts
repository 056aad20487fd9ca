import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { inProject } from './project-paths.ts';

/** A bundle of texts: what is said, by the English text (and a comment for translators behind a slash). */
export type Texts = Readonly<
  Record<string, string | { readonly message: string; readonly comment: string[] }>
>;

/** The texts that the code of client and server marks for translation, sorted. */
export async function collectTexts(): Promise<Texts> {
  const scripts = ['client/src', 'server/src']
    .flatMap((folder) => listSources(inProject(folder)))
    .map((file) => readFileSync(file, 'utf8'))
    .filter((contents) => /\bl10n\b/.test(contents))
    .map((contents) => ({ extension: '.ts', contents }));
  const texts: Texts = await getL10nJson(scripts);
  return Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
