import { createVSIX } from '@vscode/vsce';
import { stageExtension } from './stage-extension.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** Packs the extension, as it is built now, into the file `vsix`. */
export async function packExtension(vsix: string): Promise<void> {
  const folder = makeTemporaryFolder('package');
  stageExtension(folder);
  await createVSIX({
    cwd: folder,
    packagePath: vsix,
    dependencies: false,
    // Links of the readme lead to files that lie in the package.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
}
