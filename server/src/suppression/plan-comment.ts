import { formatPointer } from '../base/json-pointer.ts';
import type { Problem } from '../base/problem.ts';
import { applyTextEdits, type TextEdit } from '../base/text-edit.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import { readSuppressionComments, SUPPRESSION_MARK } from '../syntax/suppression-comments.ts';
import { detectTextStyle } from '../syntax/text-style.ts';

/**
 * The edit that writes a comment which hides one problem and no other one of `problems`: on a line of its own above the
 * problem, or right before it where that would hide more. Undefined when there is no room for one.
 */
export function planSuppressionComment(
  located: LocatedText,
  problem: Problem,
  problems: readonly Problem[],
): TextEdit | undefined {
  const at = startOf(located, problem);
  const { line } = located.lines().positionAt(at);
  const isFirst = located.text.startsWith('\uFEFF') && line === 0;
  const lineStart = isFirst ? 1 : located.lines().offsetAt({ line, character: 0 });
  const indent = /^[ \t]*/.exec(located.text.slice(lineStart, at))?.[0] ?? '';
  const comment = `${SUPPRESSION_MARK} ${problem.code}`;
  const candidates: TextEdit[] = [
    insert(lineStart, `${indent}// ${comment}${detectTextStyle(located).eol}`),
    insert(at, `/* ${comment} */ `),
  ];
  const others = problems.filter(
    ({ code, path }) => code === problem.code && !isSamePlace(path, problem.path),
  );
  return candidates.find((edit) => hidesOnly(located, edit, at, others));
}

function hidesOnly(located: LocatedText, edit: TextEdit, at: number, others: readonly Problem[]): boolean {
  const { start } = edit.span;
  const mark = start + edit.newText.search(/\S/);
  const comments = readSuppressionComments(applyTextEdits(located.text, [edit])) ?? [];
  const written = comments.find(({ span }) => span.start === mark);
  if (written === undefined || written.codes.length !== 1) return false;
  const { covers } = written;
  const reaches = (offset: number) => {
    const moved = offset < start ? offset : offset + edit.newText.length;
    return covers.start <= moved && moved < covers.end;
  };
  return reaches(at) && !others.some((other) => reaches(startOf(located, other)));
}

function startOf(located: LocatedText, { span, path, part }: Problem): number {
  return (span ?? located.spanOf(path, part)).start;
}

function insert(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}

function isSamePlace(a: Problem['path'], b: Problem['path']): boolean {
  return formatPointer(a) === formatPointer(b);
}
