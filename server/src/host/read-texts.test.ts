import assert from 'node:assert/strict';
import { inProject } from '../../../scripts/tools/project-paths.ts';
import { readTexts } from './read-texts.ts';

const FOLDER = inProject('l10n');

describe('readTexts', () => {
  it('knows a language by every way to write its locale', () => {
    for (const locale of ['de', 'de-AT', 'DE_de', 'de_DE.UTF-8'])
      assert.equal(readTexts(FOLDER, locale)?.['axis'], 'Achse', locale);
  });

  it('has no texts for other languages, and for what is no locale', () => {
    for (const locale of ['en', 'en-US', 'xx', '', '..', '../de', 'C', 'deutsch'])
      assert.equal(readTexts(FOLDER, locale), undefined, locale);
  });
});
