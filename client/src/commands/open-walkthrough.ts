import { commands, type Extension } from 'vscode';

/** The id of the walkthrough in the manifest. */
const WALKTHROUGH = 'start';

/** Opens the first steps with Stat Lens on the editor's welcome page. */
export async function openWalkthrough({ id }: Extension<unknown>): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${id}#${WALKTHROUGH}`, false);
}
