import type { Span } from '../base/span.ts';
import { scanText } from './scan-text.ts';
import type { SuppressionComment, SuppressionForm, SuppressionNote } from './suppression-comment.ts';
import { findCoverage } from './suppression-coverage.ts';

/** The word that every suppression comment begins with. */
export const SUPPRESSION_MARK = 'stat-lens-ignore';

/** Comments beyond these are not looked at: nobody writes so many, and each is compared with each problem. */
const MAX_COMMENTS = 2000;

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
  for (const span of comments) {
    const note = readNote(text, span);
    if (note !== undefined && notes.length < MAX_COMMENTS) notes.push(note);
  }
  return notes.length === 0 ? undefined : findCoverage(strict, text, notes);
}

function readNote(text: string, span: Span): SuppressionNote | undefined {
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
    codes: readCodes(rest.slice(0, cut?.index), span.start + start),
    reason: reason === '' ? undefined : reason,
  };
}

/** The codes in `list`, which stands at `offset`: they are separated by commas, blanks or both. */
function readCodes(list: string, offset: number): SuppressionNote['codes'] {
  return [...list.matchAll(/[^\s,]+/g)].map(({ 0: code, index }) => ({
    text: code,
    span: { start: offset + index, end: offset + index + code.length },
  }));
}
