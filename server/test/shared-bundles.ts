import process from 'node:process';

/** The bundles that one run of the tests shares, by the path of the file that is started. */
export interface SharedBundles {
  readonly cli: string;
  readonly server: string;
  readonly webServer: string;
}

const VARIABLE = 'STAT_LENS_TEST_BUNDLES';

/** Tells all processes of this run where the bundles are. */
export function shareBundles(bundles: SharedBundles): void {
  process.env[VARIABLE] = JSON.stringify(bundles);
}

/** The bundle of this run; undefined when a test runs by itself, and must make its own. */
export function findSharedBundle(name: keyof SharedBundles): string | undefined {
  const text = process.env[VARIABLE];
  const bundles: Partial<SharedBundles> = text === undefined ? {} : JSON.parse(text);
  return bundles[name];
}
