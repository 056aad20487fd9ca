import { bundleServer, type ServerBundle } from './bundle-server.ts';
import { TestClient } from './test-client.ts';

/** The server of the tests that run. */
export interface UsedServer {
  /** The file to start. */
  readonly path: string;
  /** Starts a server, which is stopped after the test; its log must hold no errors then. */
  start(): TestClient;
}

/** The language server, bundled for the tests of the `describe` around. */
export function useServer(): UsedServer {
  let bundle: ServerBundle | undefined;
  let clients: TestClient[] = [];
  before(async () => {
    bundle = await bundleServer();
  });
  after(() => bundle?.remove());
  afterEach(async () => {
    const started = clients;
    clients = [];
    for (const client of started) await client.stop();
  });
  return {
    get path() {
      if (bundle === undefined) throw new Error('The server is not bundled before the tests run');
      return bundle.path;
    },
    start() {
      const client = new TestClient(this.path);
      clients.push(client);
      return client;
    },
  };
}
