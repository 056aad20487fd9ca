import * as l10n from '@vscode/l10n';
import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../base/span.ts';
import { quoteForMessage } from './escape-text.ts';
import { findUnclosed, type JsonNode, type JsonTree } from './json-tree.ts';
import { SyntaxFindings } from './syntax-findings.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

type ErrorName = ReturnType<typeof printParseErrorCode>;

const SENTENCES: Partial<Record<ErrorName, () => string>> = {
  InvalidNumberFormat: () => l10n.t('This is not a number'),
  PropertyNameExpected: () => l10n.t('Expected a key in double quotes'),
  ValueExpected: () => l10n.t('Expected a value'),
  ColonExpected: () => l10n.t('Expected a colon after the key'),
  CommaExpected: () => l10n.t('Expected a comma before this'),
  CloseBraceExpected: () => l10n.t('Expected "}": an object is not closed'),
  CloseBracketExpected: () => l10n.t('Expected "]": a list is not closed'),
  EndOfFileExpected: () => l10n.t('Expected nothing more: the value ends before this'),
  UnexpectedEndOfString: () => l10n.t('A double quote is missing at the end of this text'),
  UnexpectedEndOfNumber: () => l10n.t('This number lacks digits at its end'),
  InvalidUnicode: () => l10n.t('After "\\u", four hexadecimal digits are expected'),
  InvalidEscapeCharacter: () => l10n.t('Unknown escape sequence; write "\\\\" for a backslash'),
  InvalidCharacter: () => l10n.t('Control characters must be written as escape sequences, a tab as "\\t"'),
};

/** What the parser expects at a place; after another error there, this says nothing new. */
const EXPECTATIONS: ReadonlySet<ErrorName> = new Set([
  'PropertyNameExpected',
  'ValueExpected',
  'ColonExpected',
]);

/** The syntax errors of a text that is not JSON, in words; at least one. */
export function describeSyntaxErrors(strict: string, tree: JsonTree): SyntaxFindings {
  const found = new SyntaxFindings();
  const unclosed = findUnclosed(tree);
  let previous: ParseError | undefined;
  let mismatched = false;
  let quotedEnd = 0;
  for (const error of tree.errors) {
    // What is in quotes of a wrong sort, the parser takes for several words.
    if (error.offset < quotedEnd) continue;
    quotedEnd = error.offset + (matchQuoted(strict, error.offset)?.[0].length ?? 0);
    // After a bracket of the wrong sort, what the parser misses at the end is but its view of the same slip.
    const known = mismatched && isUnclosed(error);
    if (!known && !(previous !== undefined && followsFrom(strict, previous, error))) {
      found.add(() => describeError(strict, error, unclosed));
    }
    mismatched ||= isWrongBracket(strict, error);
    previous = error;
  }
  if (found.total === 0) found.add(() => describeNothing(strict));
  return found;
}

/** Says whether `error` is but the parser's way back from `previous`: no comma lies between them. */
function followsFrom(strict: string, previous: ParseError, error: ParseError): boolean {
  if (!EXPECTATIONS.has(printParseErrorCode(error.error))) return false;
  return !strict.slice(previous.offset, error.offset).includes(',');
}

function isUnclosed(error: ParseError): boolean {
  return printParseErrorCode(error.error).startsWith('CloseBra');
}

/** Says whether a closing bracket stands at an error where only one of the other sort could. */
function isWrongBracket(strict: string, error: ParseError): boolean {
  const found = strict.charAt(error.offset);
  return printParseErrorCode(error.error) === 'CommaExpected' && (found === '}' || found === ']');
}

function describeError(strict: string, error: ParseError, unclosed: JsonNode[]): SyntaxProblem {
  const name = printParseErrorCode(error.error);
  const found = strict.slice(error.offset, error.offset + error.length);
  const symbol = describeSymbol(strict, error, name, found);
  const mend =
    name === 'CommaExpected' && symbol === undefined
      ? insertComma(strict, error)
      : mendWord(strict, error, found);
  const problem: SyntaxProblem = {
    code: 'syntax/invalid-json',
    span: name === 'InvalidSymbol' && mend !== undefined ? mend.span : visibleSpan(strict, error),
    message: symbol ?? SENTENCES[name]?.() ?? l10n.t('This is not JSON'),
    ...(mend !== undefined && { mend }),
  };
  // The parser meets the end of the text in the innermost open container first.
  const container = isUnclosed(error) ? unclosed.pop() : undefined;
  if (container === undefined) return problem;
  const related = {
    span: { start: container.offset, end: container.offset + 1 },
    message: l10n.t('It is opened here'),
  };
  return { ...problem, related };
}

/** A better sentence for what stands at the error than the parser's view of it, for slips that people often make. */
function describeSymbol(
  strict: string,
  error: ParseError,
  name: ErrorName,
  found: string,
): string | undefined {
  if (name === 'InvalidSymbol') return describeWord(found);
  if (isWrongBracket(strict, error)) {
    return found === '}'
      ? l10n.t('Expected "]" before this: a list is not closed')
      : l10n.t('Expected "}" before this: an object is not closed');
  }
  const unexpected = name === 'CommaExpected' || name === 'EndOfFileExpected';
  if (unexpected && /^\d/.test(found) && /[\d.]/.test(strict.charAt(error.offset - 1))) {
    return l10n.t('A number must not start with 0, nor have two points');
  }
  return undefined;
}

function describeWord(word: string): string {
  const lower = word.toLowerCase();
  if (lower === 'true' || lower === 'false' || lower === 'null')
    return l10n.t('Write {0} in small letters', lower);
  if (lower === 'none' || lower === 'undefined') return l10n.t('JSON has no {0}; write null', word);
  if (/^[-+]?(nan|inf|infinity)$/.test(lower)) return l10n.t('JSON has no {0}; write a number', word);
  if (/^['‘’“”„`]/.test(word)) return l10n.t('Text must stand in straight double quotes');
  if (/^[+.]\d/.test(word)) return l10n.t('A number must start with a digit or a minus');
  return l10n.t('Unexpected {0}; text must stand in double quotes', quoteForMessage(word));
}

/** A comma right behind what stands before the error; `strict` has no comments. */
function insertComma(strict: string, { offset }: ParseError): SyntaxProblem['mend'] {
  const end = strict.slice(0, offset).trimEnd().length;
  return { title: l10n.t('Insert a comma'), span: { start: end, end }, text: ',' };
}

/** What stands for a word that JSON has otherwise, or that only lacks its quotes. */
function mendWord(strict: string, { offset, length }: ParseError, word: string): SyntaxProblem['mend'] {
  const quoted = matchQuoted(strict, offset);
  if (quoted !== undefined) {
    const [all, single, curly] = quoted;
    const span = { start: offset, end: offset + all.length };
    return { title: l10n.t('Put it in straight double quotes'), span, text: `"${single ?? curly}"` };
  }
  const span = { start: offset, end: offset + length };
  const lower = word.toLowerCase();
  const name = lower === 'none' || lower === 'undefined' ? 'null' : lower;
  if (name === 'true' || name === 'false' || name === 'null')
    return { title: l10n.t('Write {0}', name), span, text: name };
  if (!/^[A-Za-z_]\w*$/.test(word)) return undefined;
  return { title: l10n.t('Put it in double quotes'), span, text: `"${word}"` };
}

/** The text that stands in quotes of other sorts at `offset`, which may hold blanks. */
function matchQuoted(strict: string, offset: number): RegExpExecArray | undefined {
  const pattern = /'([^'"\\\p{Cc}]*)'|[‘“„]([^‘’“”„"\\\p{Cc}]*)[’”“]/uy;
  pattern.lastIndex = offset;
  return pattern.exec(strict) ?? undefined;
}

/** The place of an error, widened to the last visible character before it when nothing stands there. */
function visibleSpan(strict: string, error: ParseError): Span {
  if (error.length > 0) return { start: error.offset, end: error.offset + error.length };
  const end = strict.slice(0, error.offset).trimEnd().length;
  return { start: Math.max(0, end - 1), end };
}

/** The problem of a text that breaks no rule of the parser because there is nothing in it. */
function describeNothing(strict: string): SyntaxProblem {
  const span = { start: 0, end: Math.min(1, strict.length) };
  const message = strict.trim() === '' ? l10n.t('The file is empty') : l10n.t('This is not JSON');
  return { code: 'syntax/invalid-json', span, message };
}
