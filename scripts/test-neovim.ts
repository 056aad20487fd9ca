/** `npm run test:neovim`: the server in Neovim, an editor that watches no files and does not ask for diagnostics. */
import { buildExtension } from './tools/build-extension.ts';
import { runMain } from './tools/run-main.ts';
import { runNeovim } from './tools/run-neovim.ts';

void runMain(async () => {
  await buildExtension();
  return runNeovim();
});
