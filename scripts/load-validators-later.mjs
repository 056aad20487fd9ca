import { readFileSync } from 'node:fs';

/** The file beside the bundles that holds the validators. */
export const validatorsFile = 'validators.cjs';

/** The file beside the bundles that holds what the schemas tell people. */
export const guidesFile = 'schema-guides.cjs';

/**
 * Leaves what the schemas tell people, which only completion asks for, to a file that is loaded at the first completion;
 * and the validators, which are half of all code, to a file that is loaded when a value is not beyond doubt
 * (`kinds/count-plain-keys.ts`): for most checks that is never.
 * @type {import('esbuild').Plugin}
 */
export const loadValidatorsLater = {
  name: 'load-validators-later',
  setup(build) {
    build.onLoad({ filter: /[\\/]generated[\\/]validators\.js$/ }, ({ path }) => ({
      contents: printStandIns(listExports(readFileSync(path, 'utf8'))),
      resolveDir: '.',
    }));
    build.onResolve({ filter: /[\\/]generated[\\/]schema-guides\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: `./${guidesFile}`, external: true } : undefined,
    );
    build.onResolve({ filter: /^stat-lens:validators$/ }, () => ({
      path: `./${validatorsFile}`,
      external: true,
    }));
  },
};

/** @param {string} module */
function listExports(module) {
  const names = [...module.matchAll(/\bvalidate_\w+/g)].map(([name]) => name);
  return [...new Set(names)].sort();
}

/**
 * Functions that pass the call on, and keep the errors on themselves as the validators do.
 * @param {string[]} names
 */
function printStandIns(names) {
  return `
let validators;
function standFor(name) {
  const validate = (value) => {
    validators ??= require('stat-lens:validators');
    const answer = validators[name](value);
    validate.errors = validators[name].errors;
    return answer;
  };
  return validate;
}
${names.map((name) => `export const ${name} = standFor('${name}');`).join('\n')}
`;
}
