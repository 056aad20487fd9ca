import * as l10n from '@vscode/l10n';
import type { AnnotatedTextEdit } from 'vscode-languageserver-types';
import type { Span } from '../../base/span.ts';
import type { Mention } from '../../model/mentions/mention.ts';
import { quoteJson } from '../../syntax/escape-text.ts';
import { type LocatedText, spanOfNode } from '../../syntax/located-text.ts';
import { hasBrokenJson } from '../../workspace/has-broken-json.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { quoteName } from '../symbols/describe-symbol.ts';
import type { LocatedId } from '../symbols/locate-occurrence.ts';
import type { LocatedOccurrences } from '../symbols/locate-occurrences.ts';
import { toRange } from '../to-range.ts';

/** The edits of one file, each with the group that it is shown in; or why it cannot be changed, behind its name. */
export function planRenameEdits(
  { file, located, places }: LocatedOccurrences,
  newName: string,
): readonly AnnotatedTextEdit[] | string {
  if (located === undefined) return l10n.t('cannot be read any more');
  if (hasBrokenJson(file))
    return l10n.t('is no valid JSON, so nobody can tell all that it means; mend it first');
  const edits = new Map<number, AnnotatedTextEdit>();
  for (const { occurrence, id } of places) {
    const { mention } = occurrence;
    if (mention.isFixed)
      return l10n.t('holds a place where the game always means {0}', quoteName(mention.name));
    if (occurrence.symbols.length > 1 && mention.path[0] === 'axisStep') {
      const doubled = doubleMember(located, mention, newName);
      edits.set(doubled.at, { ...doubled.edit, annotationId: mention.role });
      continue;
    }
    if (occurrence.symbols.length > 1) {
      return l10n.t(
        'holds {0} for several worlds or packages at once, so it cannot have two names',
        quoteName(mention.name),
      );
    }
    if (id === undefined) return l10n.t('has changed on disk meanwhile; try again');
    for (const span of listSpans(file, located, mention, id)) {
      edits.set(span.start, {
        range: toRange(located, span),
        newText: writeName(located, span, mention, newName),
        annotationId: mention.role,
      });
    }
  }
  return [...edits.entries()].sort(([a], [b]) => a - b).map(([, edit]) => edit);
}

/** A setting that counts for things of one name in several worlds is said once more for the one with the new name. */
function doubleMember(located: LocatedText, { path, before, after }: Mention, newName: string) {
  const key = located.spanOf(path, 'key');
  const { start, end } = located.spanOf(path);
  // The line break before the key and its indentation, or what separates things on one line.
  const gap = /(?:\r\n|\n|\r)[ \t]*$/.exec(located.text.slice(0, key.start))?.[0] ?? ' ';
  const newText = `,${gap}${quoteJson(`${before}${newName}${after}`)}: ${located.text.slice(start, end)}`;
  return { at: end, edit: { range: toRange(located, { start: end, end }), newText } };
}

/** The place of an id, and of all members of the same name: of several with one key only the last counts. */
function listSpans(
  file: SourceFile,
  located: LocatedText,
  { path, part, name, before, after }: Mention,
  { span, whole }: LocatedId,
): readonly Span[] {
  const isDoubled = part === 'key' && file.syntaxProblems.some(({ code }) => code === 'syntax/duplicate-key');
  if (!isDoubled) return [span];
  const object = located.findNode(path.slice(0, -1));
  const others = (object?.children ?? []).flatMap(({ children }) => {
    const key = children?.[0];
    if (key?.value !== `${before}${name}${after}` || key.offset === whole.start) return [];
    const { start, end } = spanOfNode(key);
    return [{ start: start + 1, end: end - 1 }];
  });
  return [span, ...others];
}

/** The new text of a span that holds the name alone or, where it is written with escapes, all between the quotes. */
function writeName(
  located: LocatedText,
  span: Span,
  { name, before, after }: Mention,
  newName: string,
): string {
  const isAlone = located.text.slice(span.start, span.end) === name;
  return quoteJson(isAlone ? newName : `${before}${newName}${after}`).slice(1, -1);
}
