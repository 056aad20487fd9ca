import type { Span } from '../base/span.ts';
import { scanText } from './scan-text.ts';
import type { SuppressionComment, SuppressionForm, SuppressionNote } from './suppression-comment.ts';
import { findCoverage } from './suppression-coverage.ts';

/** The word that every suppression comment begins with. */
export const SUPPRESSION_MARK = 'stat-lens-ignore';

/** More comments and codes are not looked at: nobody writes so many, and each is compared with each problem. */
const MAX_NAMES = 2000;

const FORMS: ReadonlyMap<string, SuppressionForm> = new Map([
  [SUPPRESSION_MARK, 'ignore'],
  [`${SUPPRESSION_MARK}-line`, 'line'],
  [`${SUPPRESSION_MARK}-next-line`, 'next-line'],
  [`${SUPPRESSION_MARK}-start`, 'start'],
  [`${SUPPRESSION_MARK}-end`, 'end'],
  [`${SUPPRESSION_MARK}-file`, 'file'],
]);

/** All words that begin a suppression comment. */
export const SUPPRESSION_WORDS: readonly string[] = [...FORMS.keys()];

/**
 * The suppression comments of a text, in text order; undefined when it has none, as nearly every text.
 * A text without the mark costs one search for a word.
 */
export function readSuppressionComments(text: string): readonly SuppressionComment[] | undefined {
  if (!text.includes(SUPPRESSION_MARK)) return undefined;
  const { comments, strict } = scanText(text);
  const notes: SuppressionNote[] = [];
  let room = MAX_NAMES;
  for (const span of comments) {
    if (room <= 0) break;
    const note = readNote(text, span, room);
    if (note === undefined) continue;
    notes.push(note);
    room -= Math.max(1, note.codes.length);
  }
  return notes.length === 0 ? undefined : findCoverage(strict, text, notes);
}

function readNote(text: string, span: Span, room: number): SuppressionNote | undefined {
  const whole = text.slice(span.start, span.end);
  const match = /^\/[/*][\s*]*(stat-lens-ignore(?:-[a-z-]*)?)(?![\w-])/.exec(whole);
  const word = match?.[1];
  if (match === null || word === undefined) return undefined;
  const start = match[0].length;
  const end = whole.startsWith('/*') && whole.endsWith('*/') ? whole.length - 2 : whole.length;
  const rest = whole.slice(start, Math.max(start, end));
  const cut = /:|\s--\s|[\r\n]/.exec(rest);
  const reason = cut === null ? '' : rest.slice(cut.index + cut[0].length).trim();
  return {
    span,
    form: FORMS.get(word) ?? 'unknown',
    word,
    codes: readCodes(rest.slice(0, cut?.index), span.start + start, room),
    reason: reason === '' ? undefined : reason,
  };
}

/** The first codes in `list`, which stands at `offset`: they are separated by commas, blanks or both. */
function readCodes(list: string, offset: number, room: number): SuppressionNote['codes'] {
  const codes: SuppressionNote['codes'][number][] = [];
  for (const { 0: text, index } of list.matchAll(/[^\s,]+/g)) {
    if (codes.length >= room) break;
    codes.push({ text, span: { start: offset + index, end: offset + index + text.length } });
  }
  return codes;
}
