import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const guide = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'editors.md'), 'utf8');
const blocks = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language,
  text: text ?? '',
}));
const protocol = readFileSync(
  path.join(import.meta.dirname, '..', 'src', 'protocol', 'initialization-options.ts'),
  'utf8',
);

describe('The settings for other editors', () => {
  it('are JSON where they say so', () => {
    const settings = blocks.filter(({ language }) => language === 'json');
    assert.ok(settings.length >= 3);
    for (const { text } of settings) assert.doesNotThrow(() => JSON.parse(text), text);
  });

  it('start the server wherever they name the command', () => {
    const starting = blocks.filter(({ text }) => /"stat-lens"|'stat-lens'/.test(text));
    assert.ok(starting.length >= 6);
    for (const { text } of starting) assert.match(text, /["']lsp["'],? ["']--stdio["']/, text);
  });

  it('name only initialization options that there are', () => {
    const options = /interface InitializationOptions \{([\s\S]*?)^\}/m.exec(protocol)?.[1] ?? '';
    const section = /^## Initialization options\n([\s\S]*?)^## /m.exec(guide)?.[1] ?? '';
    const named = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    assert.ok(named.length > 0);
    for (const name of named) assert.ok(options.includes(`readonly ${name}?:`), name);
  });
});
