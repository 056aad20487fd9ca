import { ViewColumn, window, workspace } from 'vscode';

/** Opens a report in Markdown beside what a person is looking at. */
export async function showReport(content: string): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true });
}
