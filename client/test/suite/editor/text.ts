import * as vscode from 'vscode';

function offsetOf(document: vscode.TextDocument, text: string): number {
  const content = document.getText();
  const offset = content.indexOf(text);
  if (offset < 0) throw new Error(`${document.uri.path} does not contain ${text}:\n${content}`);
  if (content.includes(text, offset + 1))
    throw new Error(`${document.uri.path} contains ${text} more than once.`);
  return offset;
}

/** The range of `text`, which must be in the document exactly once. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const offset = offsetOf(document, text);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** The range of `part` inside of `context`, where `context` must be in the document exactly once. */
export function rangeWithin(document: vscode.TextDocument, context: string, part: string): vscode.Range {
  const start = offsetOf(document, context) + context.indexOf(part);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + part.length));
}

/** A position inside of `text` (behind its first character), which must be in the document exactly once. */
export function positionIn(document: vscode.TextDocument, text: string): vscode.Position {
  return document.positionAt(offsetOf(document, text) + 1);
}

/** Replaces `before`, which must be in the document exactly once, without saving. */
export async function replaceText(
  document: vscode.TextDocument,
  before: string,
  after: string,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, before), after);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(`The editor refused to change ${document.uri.path}`);
}

/** How a range reads in messages and comparisons: `line:character-line:character`, counted from zero. */
export function showRange(range: vscode.Range): string {
  const { start, end } = range;
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
