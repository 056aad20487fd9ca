import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/**
 * Writes what was bundled as ES modules, which is the only form in which esbuild splits what several entries share into files of its own, in the
 * form that Node loads fastest. `write` must be off, so that nothing else is written.
 * @type {import('esbuild').Plugin}
 */
export const writeAsCjs = {
  name: 'write-as-cjs',
  setup({ esbuild, initialOptions: { minify = false, sourcemap, target = 'node20' }, onEnd }) {
    onEnd(async ({ outputFiles = [] }) => {
      const code = outputFiles.filter(({ path }) => path.endsWith('.cjs'));
      await Promise.all(
        code.map(async ({ path, text }) => {
          const { code: written, map } = await esbuild.transform(text, {
            format: 'cjs',
            platform: 'node',
            target,
            minify,
            // Without import(), which starts Node's loader for modules, files beside the bundle load in half the time.
            supported: { 'dynamic-import': false },
            ...(sourcemap && { sourcemap: 'external', sourcesContent: false }),
          });
          await mkdir(dirname(path), { recursive: true });
          await writeFile(
            path,
            sourcemap ? `${written}//# sourceMappingURL=${basename(path)}.map\n` : written,
          );
          if (sourcemap) await writeFile(`${path}.map`, map);
        }),
      );
    });
  },
};
