import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { idleConditions } from './idle-conditions.ts';
import { UnremarkableFiles } from './unremarkable-files.ts';

/**
 * Tells the files apart about which no rule has anything to say, without any rule: nearly all of a game. They were read
 * without doubt, their values are unremarkable, and what rules ask about other files is the same for all of them.
 */
export class FirstLook {
  readonly #workspace: Workspace;
  readonly #unremarkable = new UnremarkableFiles();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Says whether a file of the workspace is one of them; others may be without problems, too. */
  isClean(file: SourceFile): boolean {
    if (!file.isPlain) return false;
    for (const isIdle of idleConditions) if (!isIdle(this.#workspace)) return false;
    return this.#unremarkable.includes(file, this.#workspace);
  }
}
