import * as l10n from '@vscode/l10n';

/** What the reader of expressions says about a mistake. */
export interface FoundMistake {
  readonly code: string;
  /** In its own words. */
  readonly summary: string;
  /** Offsets in the expression. */
  readonly range: { readonly start: number; readonly end: number } | undefined;
}

/** What is written in other languages, and what stands for it here. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['&', '&&'],
  ['|', '||'],
  ['=', '=='],
  ['=>', '>='],
  ['=<', '<='],
]);

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['RPAREN', ')'],
  ['RBRACKET', ']'],
  ['RBRACE', '}'],
  ['COLON', ':'],
]);

/** Says in plain words what is wrong with an expression. */
export function describeMistake({ code, summary, range }: FoundMistake, text: string): string {
  const { start, end } = range ?? { start: 0, end: text.length };
  switch (code) {
    case 'no_such_overload':
      return describeMismatch(summary);
    case 'no_matching_overload':
      return describeCall(summary);
    case 'reserved_identifier':
      return describeReserved(text.slice(start, end));
    case 'unterminated_string':
    case 'newline_in_string':
      return l10n.t('a text begins here and has no end: a quote is missing');
    case 'limit_exceeded':
      return l10n.t('this is too long');
    case 'unexpected_token':
    case 'unexpected_character':
    case 'expected_token':
      return describeSurprise({ start, end }, text, summary);
    default:
      return summary;
  }
}

/** What stands where something else should, or nothing at all. */
function describeSurprise(
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
  summary: string,
): string {
  if (text.slice(start).trim() === '') {
    const closing = CLOSING.get(/^Expected (\w+)/.exec(summary)?.[1] ?? '');
    return closing === undefined
      ? l10n.t('something is missing here')
      : l10n.t('a "{0}" is missing here', closing);
  }
  const sign = /^(?:[=<>&|]{1,2}|\w+)/.exec(text.slice(start))?.[0] ?? '';
  const meant = OTHER_WORDS.get(sign.toLowerCase()) ?? OTHER_WORDS.get(sign.slice(0, 1));
  if (meant !== undefined) return l10n.t('write {0} in place of {1}', meant, sign);
  if (/\bnot\s+$/i.test(text.slice(0, start))) return l10n.t('write {0} in place of {1}', '!', 'not');
  const found = text.slice(start, Math.max(end, start + 1));
  if (/[“”„«»‘’]/.test(found)) return l10n.t('write straight quotes: "{0}"', l10n.t('text'));
  return l10n.t('"{0}" cannot stand here', found);
}

/** `no such overload: dyn<double> > string` in plain words. */
function describeMismatch(summary: string): string {
  const types = summary
    .replace(/^no such overload: /, '')
    .replace(/dyn<(\w+)>/g, '$1')
    .replace(/\b(?:double|int|uint)\b/g, 'number')
    .replace(/\bstring\b/g, 'text');
  return l10n.t('this cannot be computed: {0}', types);
}

/** `found no matching overload for 'foo(int)'` in plain words. */
function describeCall(summary: string): string {
  const [, name] = /'(?:[^']*\.)?(\w+)\(/.exec(summary) ?? [];
  return name === undefined ? summary : l10n.t('there is no function "{0}" for this', name);
}

function describeReserved(name: string): string {
  return l10n.t('"{0}" has a meaning of its own here; write {1}', name, `stats["${name}"]`);
}
