import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handlers } from './handlers.ts';

const folder = dirname(fileURLToPath(import.meta.url));

describe('the table of handlers', () => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'handlers.ts')
    .map((name) => name.slice(0, -'.ts'.length));

  it('has as many entries as there are files', () => {
    assert.equal(new Set(handlers).size, names.length);
  });

  for (const name of names) {
    it(`has ${name}`, async () => {
      const exported: Record<string, unknown> = await import(join(folder, `${name}.ts`));
      assert.ok(
        handlers.some((handler) => Object.values(exported).includes(handler)),
        `${name}.ts is not listed`,
      );
    });
  }
});
