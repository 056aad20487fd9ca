import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parseSync } from 'oxc-parser';

/**
 * Writes what was bundled as ES modules, which is the only form in which esbuild splits what several entries share into
 * files of its own, in the form that Node loads fastest. What one file takes from another is a variable there as it is inside one file; left
 * to esbuild it would be looked up by a function at every use. `write` must be off, so that nothing else is written.
 * @type {import('esbuild').Plugin}
 */
export const writeAsCjs = {
  name: 'write-as-cjs',
  setup({ esbuild, initialOptions, onEnd }) {
    const { minify = false, sourcemap, target = 'node20' } = initialOptions;
    // Lines are kept, and their ends with them, till imports are replaced: what is mapped to a source must not move.
    initialOptions.minify = false;
    initialOptions.minifyIdentifiers = minify;
    initialOptions.minifySyntax = minify;
    if (sourcemap) initialOptions.sourcemap = 'inline';
    onEnd(async ({ outputFiles = [] }) => {
      await Promise.all(
        outputFiles.map(async ({ path, text }) => {
          const { code, map } = await esbuild.transform(replaceImports(path, text), {
            target,
            minifyWhitespace: minify,
            ...(sourcemap && { sourcemap: 'external', sourcesContent: false }),
          });
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, sourcemap ? `${code}//# sourceMappingURL=${basename(path)}.map\n` : code);
          if (sourcemap) await writeFile(`${path}.map`, map);
        }),
      );
    });
  },
};

/**
 * An ES module that esbuild made, with `require` in place of its imports and `module.exports` in place of its exports, on the same
 * lines. Throws for forms that esbuild does not make.
 * @param {string} path
 * @param {string} code
 */
function replaceImports(path, code) {
  const { body } = parseSync(`${path}.mjs`, code).program;
  const replaced = body.reduceRight((text, statement) => {
    const { start, end } = statement;
    const put = (/** @type {string} */ replacement) => {
      const lines = '\n'.repeat(text.slice(start, end).split('\n').length - 1);
      return `${text.slice(0, start)}${replacement}${lines}${text.slice(end)}`;
    };
    if (statement.type === 'ImportDeclaration') {
      const required = `require(${JSON.stringify(statement.source.value)})`;
      return put(printImport(statement.specifiers, required));
    }
    if (statement.type === 'ExportNamedDeclaration' && statement.declaration === null) {
      return put(`Object.assign(exports, { ${statement.specifiers.map(printExport).join(', ')} });`);
    }
    if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement;
      const value = text.slice(declaration.start, declaration.end);
      return put(
        `Object.defineProperty(exports, '__esModule', { value: true }); exports.default = ${value};`,
      );
    }
    if (statement.type.startsWith('Export')) throw new Error(`${path}: ${text.slice(start, end)}`);
    return text;
  }, code);
  return `'use strict'; ${replaced}`;
}

/**
 * @param {readonly import('oxc-parser').ImportDeclarationSpecifier[]} specifiers
 * @param {string} required
 */
function printImport(specifiers, required) {
  const named = specifiers.flatMap((each) =>
    each.type === 'ImportSpecifier' ? [`${nameOf(each.imported)}: ${each.local.name}`] : [],
  );
  // Only what comes with Node is imported as a whole, which is the same either way.
  const whole = specifiers.flatMap((each) => (each.type === 'ImportSpecifier' ? [] : [each.local.name]));
  const left = [...whole, ...(named.length > 0 ? [`{ ${named.join(', ')} }`] : [])];
  if (left.length === 0) return `${required};`;
  return left.map((pattern) => `const ${pattern} = ${required};`).join(' ');
}

/** @param {import('oxc-parser').ExportSpecifier} specifier */
function printExport({ local, exported }) {
  return `${nameOf(exported)}: ${nameOf(local)}`;
}

/** @param {import('oxc-parser').ModuleExportName} name */
function nameOf(name) {
  return name.type === 'Literal' ? JSON.stringify(name.value) : name.name;
}
