import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderManPage } from '../../scripts/render-man-page.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('the page for man', () => {
  const page = readFileSync(join(root, manifest.man), 'utf8');

  it('is what `npm run docs` writes', () => assert.equal(page, renderManPage(manifest.version)));

  it('has its name and version, and every command with its options, files and exit codes', () => {
    assert.match(page, /^\.TH "STAT\\-LENS" "1" "" "\d/);
    for (const part of [
      'NAME',
      'SYNOPSIS',
      'DESCRIPTION',
      'OPTIONS',
      'COMMANDS',
      'EXIT STATUS',
      'FILES',
      'EXAMPLES',
    ]) {
      assert.match(page, new RegExp(`^\\.SH "?${part}"?$`, 'm'));
    }
    const commands = [...page.matchAll(/^\.SS stat\\-lens (\S+)/gm)].map(([, name]) => name);
    assert.ok(
      commands.length > 10 && commands.includes('check') && !commands.includes('complete'),
      commands.join(),
    );
    assert.match(page, /^\\fB\\-\\-fix\\-dry\\-run\\fP: print what \\-\\-fix would change/m);
    assert.match(page, /^130 it was ended with Ctrl\\-C$/m);
  });
});
