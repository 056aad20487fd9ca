import type { Range } from 'vscode-languageserver-types';
import type { Problem } from '../../base/problem.ts';
import type { CommandName } from '../../protocol/commands.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { TrialProject } from '../fix-all/trial.ts';
import type { EditStyle } from '../workspace-edit.ts';

/** What code actions need to know; `CheckService` is one. */
export interface FixableProject {
  readonly workspace: Workspace;
  readonly check: (uri: string) => readonly Problem[];
  /** The problems that the editor reports itself, without what mends them. */
  readonly listLeftToEditor: (uri: string) => readonly Problem[];
  /** A copy in which texts can be tried out. */
  readonly fork: () => TrialProject;
}

/** Which code actions an editor asks for, and in which form. */
export interface CodeActionRequest {
  readonly range: Range;
  /** Only actions of these kinds and of kinds below them; without it, those for the light bulb. */
  readonly only?: readonly string[];
  /** A person asked, so what is on the same line is meant too when nothing is just there. */
  readonly invoked: boolean;
  /** Leave the edits out: the editor will ask for that of the one it wants. */
  readonly lazy: boolean;
  readonly style: EditStyle;
  /** The commands that the editor has; edits stand in for others. */
  readonly commands?: ReadonlySet<CommandName>;
}
