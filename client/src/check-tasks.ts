import {
  type Disposable,
  l10n,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  type TaskProvider,
  TaskScope,
  tasks,
  type Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { CLIENT_NAME } from './language-client.ts';

/** The type of our tasks in `tasks.json`. */
const TASK_TYPE = 'stat-lens';

/** The matcher that puts what the task prints among the problems. */
const MATCHER = '$stat-lens';

/** What a task in `tasks.json` may say: `args` are more arguments of `stat-lens check`. */
interface CheckDefinition extends TaskDefinition {
  readonly args?: readonly string[];
}

/** Offers the task that checks a folder with the command line that comes with the extension. */
export function offerCheckTasks(commandLine: Uri): Disposable {
  const provider: TaskProvider = {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => makeTask({ type: TASK_TYPE }, folder, commandLine)),
    resolveTask: ({ definition, scope }) =>
      typeof scope === 'object' ? makeTask(definition, scope, commandLine) : undefined,
  };
  return tasks.registerTaskProvider(TASK_TYPE, provider);
}

function makeTask(definition: CheckDefinition, folder: WorkspaceFolder, commandLine: Uri): Task {
  const args = [commandLine.fsPath, 'check', '--format', 'compact', ...(definition.args ?? [])];
  // The desktop application runs as Node when told so; elsewhere it is Node already.
  const env = { ELECTRON_RUN_AS_NODE: '1' };
  const execution = new ProcessExecution(process.execPath, args, { cwd: folder.uri.fsPath, env });
  const task = new Task(definition, folder ?? TaskScope.Workspace, 'check', CLIENT_NAME, execution, MATCHER);
  task.detail = l10n.t('Checks all stat files of the folder, as CI does');
  task.group = TaskGroup.Test;
  return task;
}
