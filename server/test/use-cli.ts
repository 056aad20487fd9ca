import { bundleCli, type CliBundle } from './bundle-cli.ts';

/** A bundle that is there while tests run. */
export interface UsedBundle {
  /** The file to start. */
  readonly path: string;
}

/** The command line, bundled for the tests of the `describe` around. */
export function useCli(): UsedBundle {
  let bundle: CliBundle | undefined;
  before(async () => {
    bundle = await bundleCli();
  });
  after(() => bundle?.remove());
  return {
    get path() {
      if (bundle === undefined) throw new Error('The command line is not bundled before the tests run');
      return bundle.path;
    },
  };
}
