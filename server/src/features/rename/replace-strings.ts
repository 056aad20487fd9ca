import type { AnnotatedTextEdit } from 'vscode-languageserver-types';
import type { JsonPath } from '../../base/json-pointer.ts';
import { quoteJson } from '../../syntax/escape-text.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { toRange } from '../to-range.ts';

/** The edits of one file. */
export interface FileEdits {
  readonly file: SourceFile;
  readonly edits: readonly AnnotatedTextEdit[];
}

/** The edits that put other texts in the place of strings that refer to what is renamed; undefined when nothing is to be edited. */
export async function replaceStrings(
  workspace: Workspace,
  file: SourceFile,
  replaced: readonly { readonly path: JsonPath; readonly text: string }[],
): Promise<FileEdits | undefined> {
  const located = replaced.length === 0 ? undefined : await workspace.locate(file.uri);
  if (located === undefined) return undefined;
  const edits = replaced.map(({ path, text }) => ({
    range: toRange(located, located.spanOf(path)),
    newText: quoteJson(text),
    annotationId: 'reference',
  }));
  return { file, edits };
}
