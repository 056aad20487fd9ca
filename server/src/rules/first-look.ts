import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { WorldResolver } from '../workspace/world-resolver.ts';
import { idleConditions } from './idle-conditions.ts';
import { UnremarkableFiles } from './unremarkable-files.ts';

/**
 * Tells the files apart about which no rule has anything to say, without any rule: nearly all of a game. They were read
 * without doubt, their values are unremarkable, and what rules ask about other files is the same for all of them.
 */
export class FirstLook {
  readonly #workspace: Workspace;
  readonly #unremarkable = new UnremarkableFiles();
  /** Made anew after every change, so while it is the same, and all files are known or not, all else is. */
  #resolver: WorldResolver | undefined;
  #isComplete = false;
  #areIdle = false;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Says whether a file of the workspace is one of them; others may be without problems, too. */
  isClean(file: SourceFile): boolean {
    if (!file.isPlain) return false;
    const { worlds, isComplete } = this.#workspace;
    if (worlds !== this.#resolver || isComplete !== this.#isComplete) {
      this.#resolver = worlds;
      this.#isComplete = isComplete;
      this.#areIdle = idleConditions.every((isIdle) => isIdle(this.#workspace));
    }
    return this.#areIdle && this.#unremarkable.includes(file, this.#workspace);
  }
}
