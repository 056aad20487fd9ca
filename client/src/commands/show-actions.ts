import { commands, type Extension, l10n, type QuickPickItem, ThemeIcon, window } from 'vscode';
import { COMMANDS } from '../../../server/src/protocol/commands.ts';
import { CLIENT_NAME } from '../language-client.ts';

interface ActionItem extends QuickPickItem {
  readonly command: string;
}

/** What we need of the manifest; its texts are in the language of the editor. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly icon: string }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
    };
  };
}

/** Lets the person choose among all commands that the palette has, too. */
export async function showActions(extension: Extension<unknown>): Promise<void> {
  const chosen = await window.showQuickPick(listActions(extension.packageJSON), {
    title: CLIENT_NAME,
    placeHolder: l10n.t('What to do'),
  });
  if (chosen !== undefined) await commands.executeCommand(chosen.command);
}

function listActions({ contributes: { commands: all, menus } }: Manifest): ActionItem[] {
  const hidden = new Set(
    menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  hidden.add(COMMANDS.showActions);
  return all
    .filter(({ command }) => !hidden.has(command))
    .map(({ command, title, icon }) => ({
      command,
      label: title,
      iconPath: new ThemeIcon(icon.replace(/^\$\(|\)$/g, '')),
    }));
}
