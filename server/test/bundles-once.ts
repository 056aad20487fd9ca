import { bundleCli } from './bundle-cli.ts';
import { bundleServer, bundleWebServer } from './bundle-server.ts';
import { shareBundles } from './shared-bundles.ts';

/** Removes what was bundled for a whole run of the tests. */
interface Cleanup {
  remove?: () => Promise<void>;
}

/**
 * Bundles server and command line once for a whole run; every process of it finds them by an environment variable.
 * Mocha calls this when it is listed under `require`.
 */
export async function mochaGlobalSetup(this: Cleanup): Promise<void> {
  const [cli, server, webServer] = await Promise.all([bundleCli(), bundleServer(), bundleWebServer()]);
  shareBundles({ cli: cli.path, server: server.path, webServer: webServer.path });
  this.remove = async () => {
    cli.remove();
    await Promise.all([server.remove(), webServer.remove()]);
  };
}

/** Mocha calls this after all tests. */
export async function mochaGlobalTeardown(this: Cleanup): Promise<void> {
  await this.remove?.();
}
