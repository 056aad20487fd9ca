import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main as compile } from 'assemblyscript/asc';
import { writeWhenChanged } from './write-when-changed.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** What exports something to others; it comes with all that it imports. */
const sources = ['server/assembly/row-matcher.ts', 'server/assembly/trails.ts'];

const outputFolder = join(root, 'server/src/workspace/plain/generated');
const notice = '// Generated from server/assembly/ by scripts/compile-assembly.mjs: change that instead.\n';

/** Memory in pages of 64 kB: a file, its values, and the trails of keys. */
const PAGES = 24;

/**
 * Compiles server/assembly/ to WebAssembly, as a module that holds the bytes as a text. Writes only what changed.
 * @returns {Promise<{ file: string, bytes: number, changed: boolean }[]>} what was made
 */
export async function compileAssembly() {
  const code = Buffer.from(await compileModule()).toString('base64');
  await mkdir(outputFolder, { recursive: true });
  return Promise.all([
    writeWhenChanged(join(outputFolder, 'row-matcher.js'), `${notice}export const rowMatcher = '${code}';\n`),
    writeWhenChanged(
      join(outputFolder, 'row-matcher.d.ts'),
      `${notice}\n/** A WebAssembly module, in base 64. */\nexport declare const rowMatcher: string;\n`,
    ),
  ]);
}

async function compileModule() {
  /** @type {string | Uint8Array | undefined} */
  let code;
  const { error, stderr } = await compile(
    [
      ...sources,
      '--outFile',
      'row-matcher.wasm',
      '-O3',
      '--runtime',
      'stub',
      '--initialMemory',
      String(PAGES),
      '--maximumMemory',
      String(PAGES),
      '--baseDir',
      root,
    ],
    {
      writeFile: (_, contents) => {
        code = contents;
      },
    },
  );
  if (error !== null || code === undefined)
    throw new Error(`server/assembly cannot be compiled:\n${stderr.toString()}`);
  return code;
}
