import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

/** The entry that holds what is loaded later. */
export const laterEntry = 'stat-lens:later';

/**
 * Leaves `modules` to a part of their own, which is loaded at the first call of anything in them: in the place of each stand
 * functions that pass the call on. The entry `laterEntry` of the same build makes that part.
 * @param {string} file the part's path as the others require it
 * @param {readonly string[]} modules their paths from the root; they may export functions and classes (to make objects of) only
 * @returns {import('esbuild').Plugin}
 */
export function loadLater(file, modules) {
  const paths = new Set(modules.map((path) => resolve(path)));
  const standIns = `later:${file}`;
  const entry = `entry:${file}`;
  return {
    name: 'load-later',
    setup(build) {
      build.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, namespace }) => {
        const target = resolve(resolveDir, path);
        // Only the entry gets the modules themselves.
        return paths.has(target) && namespace !== entry ? { path: target, namespace: standIns } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: standIns }, ({ path }) => ({
        contents: printStandIns(file, listExports(path)),
      }));
      build.onResolve({ filter: new RegExp(`^${laterEntry}$`) }, ({ path }) => ({
        path,
        namespace: entry,
      }));
      build.onLoad({ filter: /.*/, namespace: entry }, () => ({
        contents: [...paths].map((path) => `export * from ${JSON.stringify(path)};`).join('\n'),
        resolveDir: '.',
      }));
      build.onResolve({ filter: /^\.\//, namespace: standIns }, ({ path }) => ({ path, external: true }));
    },
  };
}

/**
 * What a module exports, without its types. Throws for values, which could not be had before the module is loaded.
 * @param {string} path
 */
function listExports(path) {
  return parseSync(path, readFileSync(path, 'utf8')).program.body.flatMap((statement) => {
    if (
      !statement.type.startsWith('Export') ||
      ('exportKind' in statement && statement.exportKind === 'type')
    )
      return [];
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null;
    if (declaration?.type === 'FunctionDeclaration') return [{ name: declaration.id?.name, isClass: false }];
    if (declaration?.type === 'ClassDeclaration') return [{ name: declaration.id?.name, isClass: true }];
    if (declaration?.type === 'VariableDeclaration' && declaration.declarations.every(isFunction))
      return declaration.declarations.map(({ id }) => ({
        name: 'name' in id ? id.name : '',
        isClass: false,
      }));
    throw new Error(`${path} exports more than functions and classes, and cannot be loaded later.`);
  });
}

/**
 * @param {string} file
 * @param {readonly { readonly name: string | undefined, readonly isClass: boolean }[]} members
 */
function printStandIns(file, members) {
  const lines = members.map(({ name, isClass }) =>
    isClass
      ? `export function ${name}(...given) { return Reflect.construct(load().${name}, given); }`
      : `export function ${name}(...given) { return load().${name}(...given); }`,
  );
  return `let part;\nconst load = () => (part ??= require('${file}'));\n${lines.join('\n')}\n`;
}

/** @param {import('oxc-parser').VariableDeclarator} declarator */
function isFunction({ id, init }) {
  return id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression';
}
