import { serveOnNode } from './lsp/serve-on-node.ts';

try {
  serveOnNode();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
