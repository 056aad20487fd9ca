import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { applyTextEdits } from '../src/base/text-edit.ts';
import type { CompletionOptions } from '../src/features/completion/completion-options.ts';
import { LocatedText } from '../src/syntax/located-text.ts';
import { openFixture } from './fixture.ts';

/** What was offered at the cursor of a fixture, in the order in which a client shows it. */
export interface Offer {
  readonly text: string;
  readonly items: readonly CompletionItem[];
  readonly isIncomplete: boolean;
  readonly labels: readonly string[];
  /** The text after the item with this label was chosen; `$` stands at its first hole, when it is filled in. */
  readonly apply: (label: string) => string;
  readonly find: (label: string) => CompletionItem;
}

const EDITOR: CompletionOptions = { snippets: true, markdown: true, setsIndentation: true };

/** Completes at the `|` of the last file of a fixture text (see `splitFiles`). */
export async function completeAt(files: string, options: CompletionOptions = EDITOR): Promise<Offer> {
  const at = files.lastIndexOf('|');
  assert.ok(at >= 0, 'the fixture has no cursor');
  const { service, cursor } = await openFixture(`${files.slice(0, at)}$0${files.slice(at + 1)}`);
  assert.ok(cursor);
  const located = await service.workspace.locate(cursor.uri);
  assert.ok(located);
  service.setDocument(cursor.uri, 1, located.text);
  const position = located.lines().positionAt(cursor.offset);
  return readOffer(located.text, await service.completion(cursor.uri, position, options));
}

/** The offer in a list that was answered for a text. */
export function readOffer(text: string, list: CompletionList | undefined): Offer {
  const items = [...(list?.items ?? [])].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  const find = (label: string) => {
    const item = items.find((each) => each.label === label);
    assert.ok(item, `no "${label}" among ${items.map((each) => each.label).join(', ')}`);
    return item;
  };
  const apply = (label: string) => applyItem(text, find(label), list);
  const isIncomplete = list?.isIncomplete ?? false;
  return { text, items, isIncomplete, labels: items.map(({ label }) => label), apply, find };
}

/** The text after an item was chosen, with what stands in its holes to begin with. */
export function applyItem(text: string, item: CompletionItem, list?: CompletionList): string {
  const lines = new LocatedText(text).lines();
  const editRange = list?.itemDefaults?.editRange;
  const range = item.textEdit && 'range' in item.textEdit ? item.textEdit.range : editRange;
  assert.ok(range && 'start' in range);
  assert.equal(range.start.line, range.end.line);
  const newText = item.textEdit?.newText ?? item.textEditText ?? '';
  const edits = [{ range, newText: item.insertTextFormat === 2 ? expandSnippet(newText) : newText }];
  edits.push(...(item.additionalTextEdits ?? []));
  return applyTextEdits(
    text,
    edits.map((edit) => {
      const span = { start: lines.offsetAt(edit.range.start), end: lines.offsetAt(edit.range.end) };
      return { span, newText: edit.newText };
    }),
  );
}

/** What a client shows of a snippet before anything is filled in. */
function expandSnippet(snippet: string): string {
  const plain = (text: string) => text.replace(/\\([\\$},|])/g, '$1');
  const pattern = /\$\{\d+\|((?:\\.|[^\\|])*)\|\}|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\d+|\\([\\$}])/g;
  return snippet.replace(pattern, (_, choices?: string, text?: string, escaped?: string) => {
    if (choices !== undefined) return plain(/^(?:\\.|[^\\,])*/.exec(choices)?.[0] ?? '');
    return text === undefined ? (escaped ?? '') : plain(text);
  });
}
