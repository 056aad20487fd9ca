import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describeEngineBundle } from '../../scripts/engine-bundle.mjs';

describe('the engine as a bundle', () => {
  it('stays under 15.5 kB, the data of the packages apart, and depends on nothing', async () => {
    const { outputFiles, metafile } = await build({
      ...describeEngineBundle({ external: ['*.json'], target: 'es2022' }),
      absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
      metafile: true,
      write: false,
    });
    const size = outputFiles.reduce((total, { contents }) => total + contents.length, 0);
    assert.ok(size < 15_500, `${size} bytes`);
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
    assert.deepEqual(
      imports.filter(({ path }) => !path.endsWith('.json')),
      [],
    );
  });
});
