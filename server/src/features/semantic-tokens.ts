import type { Position, Range } from 'vscode-languageserver-types';
import { formatPointer, type JsonPath } from '../base/json-pointer.ts';
import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { Mention, MentionKind } from '../model/mentions/mention.ts';
import type { FileRecord } from '../model/records.ts';
import { TOKEN_LEGEND } from '../protocol/token-legend.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { FileMention } from './symbols/file-mentions.ts';
import { locateOccurrence } from './symbols/locate-occurrence.ts';
import { MentionsAround } from './symbols/mentions-around.ts';
import { SymbolResolver } from './symbols/symbol-resolver.ts';

/** A token as the protocol numbers it, by the legend. */
export interface SemanticToken {
  readonly start: Position;
  /** In UTF-16 units; a token stays on its line. */
  readonly length: number;
  readonly type: number;
  /** A bit for each modifier. */
  readonly modifiers: number;
}

type TokenType = (typeof TOKEN_LEGEND)['tokenTypes'][number];
type TokenModifier = (typeof TOKEN_LEGEND)['tokenModifiers'][number];

/** The types of the ids that are shown. */
const TYPES: Partial<Record<MentionKind, TokenType>> = {
  definition: 'class',
  axis: 'property',
  tier: 'enumMember',
  level: 'type',
};

/** What is stored, and should be there no more: computed ids that are wrong, and keys of the time before. */
const OUTDATED: ReadonlySet<string> = new Set([
  'entity/stale-tier-id',
  'entity/stale-level-id',
  'entity/legacy-computed-key',
]);

/**
 * The ids of definitions, axes, tiers and levels in a file, or in a range of it, in text order: only those that exist, so that
 * a slip of the pen looks different. What the game computed is `readonly`, and `deprecated` where one of `problems` says
 * that it is out of date. All other text keeps the colours of JSON.
 */
export function listSemanticTokens(
  workspace: Workspace,
  file: SourceFile,
  located: LocatedText,
  { problems, range }: { readonly problems: readonly Problem[]; readonly range?: Range | undefined },
): readonly SemanticToken[] {
  const outdated = new Set(
    problems.filter(({ code }) => OUTDATED.has(code)).map(({ path }) => formatPointer(path)),
  );
  const exists = makeExistenceTest(workspace, file);
  const found = new Map<number, SemanticToken>();
  for (const entry of MentionsAround.of(workspace).list(file)) {
    const { mention } = entry;
    const type = TYPES[mention.kind];
    if (type === undefined || !exists(entry)) continue;
    const modifiers = listModifiers(mention, outdated);
    for (const [span, shown] of listSpans(located, mention, type)) {
      const token = makeToken(located, span, shown, modifiers);
      if (range === undefined || touches(token, range)) found.set(span.start, token);
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, token]) => token);
}

/**
 * Tells whether what an id means is declared somewhere. A file of many entities names the same few things over and over, so
 * each is looked up once for each record.
 */
function makeExistenceTest(workspace: Workspace, file: SourceFile): (entry: FileMention) => boolean {
  const resolver = new SymbolResolver(workspace);
  const known = new Map<FileRecord | undefined, Map<string, boolean>>();
  return (entry) => {
    const { kind, definitionId, axis, packageId, name } = entry.mention;
    const key = [kind, definitionId, axis, packageId, name].join('\n');
    const ofRecord = known.get(entry.record) ?? new Map<string, boolean>();
    known.set(entry.record, ofRecord);
    let answer = ofRecord.get(key);
    if (answer === undefined) {
      answer = resolver.resolve(file, entry).some(({ isDeclared }) => isDeclared);
      ofRecord.set(key, answer);
    }
    return answer;
  };
}

/** The id; for one that the game computed the whole key under which it is stored, too. */
function listSpans(located: LocatedText, mention: Mention, type: TokenType): readonly [Span, TokenType][] {
  const id = locateOccurrence(located, mention);
  if (id === undefined) return [];
  if (mention.role !== 'computed') return [[id.span, type]];
  const key = located.memberKeySpan(mention.path);
  const found: [Span, TokenType][] = mention.part === 'value' ? [[id.span, type]] : [];
  if (key !== undefined) found.push([{ start: key.start + 1, end: key.end - 1 }, 'property']);
  return found;
}

function listModifiers({ role, path }: Mention, outdated: ReadonlySet<string>): readonly TokenModifier[] {
  if (role === 'declaration') return ['declaration'];
  if (role !== 'computed') return [];
  return isOutdated(path, outdated) ? ['readonly', 'deprecated'] : ['readonly'];
}

function isOutdated(path: JsonPath, outdated: ReadonlySet<string>): boolean {
  return outdated.size > 0 && outdated.has(formatPointer(path));
}

function makeToken(
  located: LocatedText,
  { start, end }: Span,
  type: TokenType,
  modifiers: readonly TokenModifier[],
): SemanticToken {
  const { tokenTypes, tokenModifiers } = TOKEN_LEGEND;
  return {
    start: located.lines().positionAt(start),
    length: end - start,
    type: tokenTypes.indexOf(type),
    modifiers: modifiers.reduce((all, modifier) => all | (1 << tokenModifiers.indexOf(modifier)), 0),
  };
}

function touches({ start, length }: SemanticToken, range: Range): boolean {
  const { line, character } = start;
  const isBefore =
    line < range.start.line || (line === range.start.line && character + length < range.start.character);
  const isBehind = line > range.end.line || (line === range.end.line && character > range.end.character);
  return !isBefore && !isBehind;
}
