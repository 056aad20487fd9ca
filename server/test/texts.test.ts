import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { collectTexts, type Texts } from '../../scripts/tools/collect-texts.ts';
import { inProject } from '../../scripts/tools/project-paths.ts';

/** The languages besides English. */
const LANGUAGES = ['de'];

/** Where the manifest says something to people: text in any other form than `%key%` is a mistake there. */
const TEXT_KEYS = new Set(['title', 'description', 'markdownDescription', 'altText', 'contents', 'label']);

/** Names, which are the same in every language. */
const NAMES = new Set(['Stat Lens']);

describe('the texts for people', () => {
  it('are in the bundle exactly as they are in the code (npm run l10n)', () => {
    assert.deepEqual(readTexts('l10n/bundle.l10n.json'), collectTexts());
  });

  it('are in the manifest by keys only, and every key has a text', () => {
    const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
    const used = new Set<string>();
    const raw: string[] = [];
    visitTexts(manifest.contributes, (key, text) => {
      const name = /^%(.+)%$/.exec(text)?.[1];
      if (name !== undefined) used.add(name);
      else if (TEXT_KEYS.has(key) && !NAMES.has(text)) raw.push(`${key}: ${text}`);
    });
    visitTexts(manifest.capabilities, (_key, text) => used.add(text.slice(1, -1)));
    assert.deepEqual(raw, []);
    assert.deepEqual(Object.keys(readTexts('package.nls.json')).sort(), [...used].sort());
  });

  for (const language of LANGUAGES) {
    for (const [file, ending] of [
      ['l10n/bundle.l10n', 'json'],
      ['package.nls', 'json'],
    ]) {
      it(`are all in ${file}.${language}.${ending}, with the same gaps, commands and code`, () => {
        const english = readTexts(`${file}.${ending}`);
        const other = readTexts(`${file}.${language}.${ending}`);
        assert.deepEqual(Object.keys(other).sort(), Object.keys(english).sort());
        for (const [key, text] of Object.entries(english)) {
          assert.deepEqual(listFixedParts(other[key]), listFixedParts(text), key);
        }
      });
    }
  }
});

function readTexts(path: string): Texts {
  return JSON.parse(readFileSync(inProject(path), 'utf8'));
}

/** What has to be the same in every language: gaps for values, code, links to commands. */
function listFixedParts(text: string | undefined): string[] {
  return ((text ?? '').match(/\{\w+\}|`[^`]+`|\(command:[^)]+\)/g) ?? []).sort();
}

function visitTexts(value: unknown, visit: (key: string, text: string) => void, key = ''): void {
  if (typeof value === 'string') visit(key, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    visitTexts(member, visit, Array.isArray(value) ? key : name);
  }
}
