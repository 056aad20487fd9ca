import { commands, type Diagnostic, l10n, languages, Uri, window } from 'vscode';
import { RULE_SCHEME } from '../../../server/src/protocol/linked-schemes.ts';
import { CLIENT_NAME } from '../language-client.ts';
import { findTargetFile } from './target-file.ts';

/** Opens the page about the problem under the cursor; where there are several or none, the person chooses one of the file's. */
export async function explainProblem(named?: unknown): Promise<void> {
  const file = findTargetFile(named);
  if (file === undefined) return;
  const all = languages.getDiagnostics(file).filter(({ source }) => source === CLIENT_NAME);
  const editor = window.activeTextEditor;
  const cursor = editor?.document.uri.toString() === file.toString() ? editor.selection.active : undefined;
  const near = all.filter(({ range }) => cursor !== undefined && range.contains(cursor));
  const code = await chooseCode(near.length > 0 ? near : all, near.length > 0);
  if (code === undefined) return;
  await commands.executeCommand('vscode.open', Uri.from({ scheme: RULE_SCHEME, path: `/${code}.md` }));
}

/** The code of the problem to explain; undefined when there is none, or the person wants none. */
async function chooseCode(problems: readonly Diagnostic[], isNear: boolean): Promise<string | undefined> {
  const byCode = new Map(problems.map((problem) => [readCode(problem), problem.message]));
  const [first, second] = byCode.keys();
  if (first === undefined) {
    void window.showInformationMessage(l10n.t('Stat Lens reports no problem in this file.'));
    return undefined;
  }
  if (isNear && second === undefined) return first;
  const items = [...byCode].map(([label, detail]) => ({ label, detail }));
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Which problem?') });
  return chosen?.label;
}

function readCode({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
