/**
 * Leaves the rules to a part that is loaded when a file is found that needs a closer look (`rules/first-look.ts`).
 * @type {import('esbuild').Plugin}
 */
export const loadRulesLater = {
  name: 'load-rules-later',
  setup(build) {
    build.onLoad({ filter: /[\\/]rules[\\/]load-rules\.ts$/ }, () => ({
      contents: `export function loadRules() { return require('./cli-rules.cjs').rules; }`,
    }));
    build.onResolve({ filter: /^\.\/cli-rules\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
};
