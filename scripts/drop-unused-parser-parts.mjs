/** Marks what esbuild itself has resolved for this plugin. */
const RESOLVED = Symbol('resolved');

/**
 * Lets esbuild leave out the parts of jsonc-parser that nothing uses. The package does not tell that its modules do nothing when
 * they are loaded, and one of them makes twelve hundred strings for formatting then.
 * @type {import('esbuild').Plugin}
 */
export const dropUnusedParserParts = {
  name: 'drop-unused-parser-parts',
  setup(build) {
    build.onResolve({ filter: /^(jsonc-parser|\.\.?\/)/ }, async ({ path, pluginData, ...from }) => {
      const isParser = path === 'jsonc-parser' || /[\\/]jsonc-parser[\\/]/.test(from.importer);
      if (!isParser || pluginData === RESOLVED) return undefined;
      const resolved = await build.resolve(path, { ...from, pluginData: RESOLVED });
      return resolved.errors.length > 0 ? undefined : { path: resolved.path, sideEffects: false };
    });
  },
};
