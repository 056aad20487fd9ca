import * as l10n from '@vscode/l10n';
import type { Fix, Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import { makeChoice, makeSafeFix } from '../rules/make-fix.ts';
import { suppressionUnknownCode, suppressionUnused } from '../rules/notices.ts';
import { suggestName } from '../rules/suggest-name.ts';
import type { SuppressionComment } from '../syntax/suppression-comment.ts';
import { SUPPRESSION_WORDS } from '../syntax/suppression-comments.ts';
import type { CommentMatcher } from './comment-matcher.ts';
import { explainUnknownName, isHideable, isKnownName, listHideableCodes } from './match-code.ts';

/** More is not reported of one file: nobody reads it, and each takes a search for what was meant. */
const MOST_REPORTS = 400;

/**
 * What is wrong with a file's suppression comments after they were matched with its problems. Codes in `unchecked` were
 * not looked for, so nobody can say that there is nothing to hide.
 */
export function reportComments(matcher: CommentMatcher, unchecked: ReadonlySet<string>): Problem[] {
  const codes = listHideableCodes();
  const reports: Problem[] = [];
  for (const comment of matcher.comments) {
    reports.push(...reportComment(matcher, comment, codes, unchecked));
    if (reports.length >= MOST_REPORTS) break;
  }
  return reports.slice(0, MOST_REPORTS);
}

function reportComment(
  matcher: CommentMatcher,
  comment: SuppressionComment,
  codes: readonly string[],
  unchecked: ReadonlySet<string>,
): Problem[] {
  if (comment.form === 'unknown') return [reportWord(matcher, comment)];
  const unknown = comment.codes.filter(({ text }) => !isKnownName(text, codes));
  const names = new Set(unknown.map(({ text }) => text));
  const reports = unknown.slice(0, MOST_REPORTS).map((name) => reportCode(matcher, comment, name, codes));
  if (comment.form === 'end') return comment.covers.end > 0 ? [] : [reportEnd(matcher, comment)];
  const unused = matcher.listUnused(comment).filter((name) => !names.has(name) && !unchecked.has(name));
  return unused.length === 0 ? reports : [...reports, reportUnused(matcher, comment, unused)];
}

function reportUnused(
  matcher: CommentMatcher,
  comment: SuppressionComment,
  unused: readonly string[],
): Problem {
  const { codes } = comment;
  const what =
    codes.length === 0
      ? l10n.t('there is no problem')
      : l10n.t('there is no problem {0}', unused.map(quote).join(l10n.t(' or ')));
  const message = l10n.t(
    '"{0}" hides nothing: {1} {2}, so it would only hide what comes later',
    comment.word,
    what,
    REACH[comment.form](),
  );
  const isAll = codes.length === 0 || unused.length === codes.length;
  const title = isAll
    ? l10n.t('Remove the comment')
    : l10n.t('Remove {0} from the comment', unused.map(quote).join(l10n.t(' and ')));
  const newText = isAll ? '' : omitCodes(matcher, comment, unused);
  const end = matcher.comments.find(
    ({ form, covers }) =>
      comment.form === 'start' &&
      form === 'end' &&
      covers.start === comment.covers.start &&
      covers.end === comment.covers.end,
  );
  const path = pathOf(matcher, comment.span);
  const changeEnd = end && {
    kind: 'replace-comment' as const,
    path,
    start: end.span.start,
    text: isAll ? '' : omitCodes(matcher, end, unused),
  };
  const change = { kind: 'replace-comment' as const, path, start: comment.span.start, text: newText };
  const fix = makeSafeFix(title, change, ...(changeEnd === undefined ? [] : [changeEnd]));
  return makeProblem(suppressionUnused, matcher, comment.span, message, [fix]);
}

function reportEnd(matcher: CommentMatcher, comment: SuppressionComment): Problem {
  const message = l10n.t(
    '"{0}" ends nothing: no "stat-lens-ignore-start" with the same codes is open before it',
    comment.word,
  );
  const path = pathOf(matcher, comment.span);
  const fix = makeSafeFix(l10n.t('Remove the comment'), {
    kind: 'replace-comment',
    path,
    start: comment.span.start,
    text: '',
  });
  return makeProblem(suppressionUnused, matcher, comment.span, message, [fix]);
}

function reportCode(
  matcher: CommentMatcher,
  comment: SuppressionComment,
  name: SuppressionComment['codes'][number],
  codes: readonly string[],
): Problem {
  const meant = isHideable(name.text) ? suggestName(name.text, codes) : undefined;
  const message = `${quote(name.text)} ${explainUnknownName(name.text)}${meant?.question ?? ''}`;
  return makeProblem(suppressionUnknownCode, matcher, name.span, message, [
    ...offerText(matcher, comment, name.span, meant?.name),
  ]);
}

function reportWord(matcher: CommentMatcher, comment: SuppressionComment): Problem {
  const meant = suggestName(comment.word, SUPPRESSION_WORDS);
  const message = l10n.t(
    '{0} is no comment that hides problems, so nothing is hidden by it{1}',
    quote(comment.word),
    meant?.question ?? '',
  );
  const start = matcher.located.text.indexOf(comment.word, comment.span.start);
  const span = { start, end: start + comment.word.length };
  return makeProblem(suppressionUnknownCode, matcher, span, message, [
    ...offerText(matcher, comment, span, meant?.name),
  ]);
}

/** The fix that puts `text` in the place of a part of the comment. */
function offerText(
  matcher: CommentMatcher,
  { span }: SuppressionComment,
  part: Span,
  text: string | undefined,
): Fix[] {
  if (text === undefined) return [];
  const { located } = matcher;
  const newText = located.text.slice(span.start, part.start) + text + located.text.slice(part.end, span.end);
  const path = pathOf(matcher, span);
  return [
    makeChoice(l10n.t('Change to {0}', quote(text)), {
      kind: 'replace-comment',
      path,
      start: span.start,
      text: newText,
    }),
  ];
}

/** The comment's text without some of its codes. */
function omitCodes(
  { located: { text } }: CommentMatcher,
  { span, codes }: SuppressionComment,
  omitted: readonly string[],
): string {
  const kept = codes.filter((name) => !omitted.includes(name.text)).map((name) => name.text);
  const start = codes[0]?.span.start ?? span.end;
  const end = codes.at(-1)?.span.end ?? span.end;
  return text.slice(span.start, start) + kept.join(', ') + text.slice(end, span.end);
}

function makeProblem(
  { code, severity }: Pick<Problem, 'code' | 'severity'>,
  matcher: CommentMatcher,
  span: Span,
  message: string,
  fixes: readonly Fix[],
): Problem {
  return { code, severity, path: pathOf(matcher, span), span, message, fixes };
}

/** The path of the value around a comment. */
function pathOf({ located }: CommentMatcher, { start }: Span): Problem['path'] {
  return located.pathAt(start)?.path ?? [];
}

function quote(text: string): string {
  return JSON.stringify(text);
}

const REACH: Readonly<Record<SuppressionComment['form'], () => string>> = {
  ignore: () => l10n.t('where it points'),
  line: () => l10n.t('on its line'),
  'next-line': () => l10n.t('on the next line'),
  start: () => l10n.t('till its end'),
  end: () => '',
  file: () => l10n.t('in the file'),
  unknown: () => '',
};
