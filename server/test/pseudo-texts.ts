import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/tools/project-paths.ts';

/** Stands for every letter of a text that was looked up. */
const LETTER = 'ж';

/**
 * A bundle in a language without any Latin letters: what is still readable in a message did not come out of the bundle,
 * but out of a file, or is text that nobody can translate.
 */
export function makePseudoTexts(): Record<string, string> {
  const texts: Record<string, string> = JSON.parse(readFileSync(inProject('l10n/bundle.l10n.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      text.replace(/\{\w+\}|[A-Za-z]/g, (part) => (part.length > 1 ? part : LETTER)),
    ]),
  );
}

/** The words of a message in the pseudo language that are none of the `known` ones. */
export function findRawWords(message: string, known: ReadonlySet<string>): string[] {
  return listWords(message).filter((word) => !known.has(word));
}

/** All words of a text. */
export function listWords(text: string): string[] {
  return text.match(/[A-Za-z]{2,}/g) ?? [];
}

/** All that files may name: keys and values in the schemas, and what the game brings along. */
export function readKnownNames(): string {
  return ['server/src/kinds/generated/known-keys.js', 'server/src/engine/packages/builtin-packages.json']
    .map((path) => readFileSync(inProject(path), 'utf8'))
    .join('\n');
}
