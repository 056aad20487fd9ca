import {
  type CompletionItem,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type MarkupContent,
  MarkupKind,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { LocatedText } from '../../syntax/located-text.ts';
import { escapeMarkdown } from '../markdown.ts';
import { toPlainText } from '../plain-text.ts';
import { toRange } from '../to-range.ts';
import { hasHoles } from './body.ts';
import type { CompletionOptions } from './completion-options.ts';
import { type DocumentLayout, readLayout } from './document-layout.ts';
import { type PrintStyle, printBody, printEntries, printKey } from './print-body.ts';
import type { Proposal } from './proposal.ts';
import type { Slot } from './slot.ts';

/** The longest paragraph of a documentation, in characters. */
const PARAGRAPH = 800;

/** What all items of one list have in common. */
interface Sheet {
  readonly located: LocatedText;
  readonly slot: Slot;
  readonly layout: DocumentLayout;
  readonly options: CompletionOptions;
  readonly additionalTextEdits: readonly TextEdit[];
  /** What stands before every new text because it is missing there. */
  readonly prefix: string;
}

/** Turns proposals for a slot into completion items, each with the whole edit that leaves the text as well-formed as it was. */
export function toCompletionList(
  proposals: readonly Proposal[],
  located: LocatedText,
  slot: Slot,
  options: CompletionOptions,
): Pick<CompletionList, 'items' | 'itemDefaults'> {
  const layout = readLayout(located.text, slot);
  const sheet = { located, slot, layout, options, ...readMissing(located, slot, layout) };
  const range = toRange(located, slot.replaced);
  const items = proposals.map((proposal, index) => {
    const { newText, ...rest } = makeItem(proposal, index, sheet);
    // One range only: to keep what stands behind the cursor, as "insert" does, would leave half of a string.
    return options.sharesEditRange
      ? { ...rest, textEditText: newText }
      : { ...rest, textEdit: { range, newText } };
  });
  return options.sharesEditRange ? { items, itemDefaults: { editRange: range } } : { items };
}

/** The comma or colon that is missing before the slot: beside the edit, or in it where they would touch. */
function readMissing(located: LocatedText, slot: Slot, { colon, before }: DocumentLayout) {
  const { commaAt, colonAt, replaced } = slot;
  const at = commaAt ?? colonAt;
  if (at === undefined) return { additionalTextEdits: [], prefix: before };
  if (at === replaced.start) return { additionalTextEdits: [], prefix: commaAt === undefined ? colon : ', ' };
  const newText = commaAt === undefined ? ':' : ',';
  const range = toRange(located, { start: at, end: at });
  return { additionalTextEdits: [{ range, newText }], prefix: before };
}

function makeItem(
  proposal: Proposal,
  index: number,
  sheet: Sheet,
): CompletionItem & { readonly newText: string } {
  const { options, slot, additionalTextEdits } = sheet;
  const { label, kind, detail, rank, words, lookUp } = proposal;
  const isSnippet = options.snippets === true && holdsHoles(proposal, slot);
  const newText = writeText(proposal, sheet, isSnippet);
  const isLookedUp = lookUp !== undefined && options.resolvesDocumentation === true;
  const filter = proposal.filter ?? label;
  return {
    label: toPlainText(label),
    kind,
    sortText: `${String(rank).padStart(2, '0')}${String(index).padStart(4, '0')}`,
    filterText: slot.quoted ? JSON.stringify(filter) : filter,
    ...(detail !== undefined && { detail: toPlainText(detail) }),
    ...(words !== undefined && words.length > 0 && { documentation: renderWords(words, options) }),
    ...(isLookedUp && { data: lookUp }),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(options.setsIndentation && /[\r\n]/.test(newText) && { insertTextMode: InsertTextMode.asIs }),
    ...(additionalTextEdits.length > 0 && { additionalTextEdits: [...additionalTextEdits] }),
    newText,
  };
}

/** Says whether something is to be filled in; where a colon is there, only the key is written. */
function holdsHoles({ entries, body }: Proposal, { hasColon }: Slot): boolean {
  if (entries === undefined) return body !== undefined && hasHoles(body);
  return hasColon ? typeof entries[0]?.[0] !== 'string' : hasHoles({ entries });
}

function writeText({ entries, body }: Proposal, sheet: Sheet, snippet: boolean): string {
  const { slot, layout, prefix, options } = sheet;
  // Clients that cannot be told indent snippets themselves, and take plain text as it is.
  const isAbsolute = options.setsIndentation === true || options.snippets !== true;
  const style: PrintStyle = { ...layout, snippet, indentation: isAbsolute ? layout.indentation : '' };
  const text = entries === undefined ? printBody(body ?? null, style) : writeEntries(entries, style, sheet);
  const gap = slot.needsComma && !/\s/.test(sheet.located.text.charAt(slot.replaced.end)) ? ' ' : '';
  return prefix + text + (slot.needsComma ? `,${gap}` : layout.after);
}

function writeEntries(
  entries: NonNullable<Proposal['entries']>,
  style: PrintStyle,
  { slot, layout }: Sheet,
): string {
  const [first] = entries;
  if (slot.hasColon) return first === undefined ? '' : printKey(first[0], style);
  return printEntries(entries, style).join(layout.ownLine ? `,${style.eol}${style.indentation}` : ', ');
}

/** The words of a proposal as the client shows them. */
export function renderWords(
  words: readonly string[],
  { markdown }: CompletionOptions,
): MarkupContent | string {
  const write = (text: string) => (markdown ? escapeMarkdown(text, PARAGRAPH) : toPlainText(text, PARAGRAPH));
  const isItem = (line: string | undefined) => line?.startsWith('- ') === true;
  const value = words
    .map((line, index) => {
      const text = isItem(line) ? `- ${write(line.slice(2))}` : write(line);
      if (index === 0) return text;
      return (isItem(line) && isItem(words[index - 1]) ? '\n' : markdown ? '\n\n' : '\n') + text;
    })
    .join('');
  return markdown ? { kind: MarkupKind.Markdown, value } : value;
}
