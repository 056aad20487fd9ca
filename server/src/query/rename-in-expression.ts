import type { ASTNode } from '@marcbachmann/cel-js';
import {
  isStats,
  listChildren,
  listComparedTexts,
  listNamedThings,
  readAccess,
  readDefinition,
  readVariable,
} from './named-things.ts';
import { RowExpression } from './row-expression.ts';

/** A definition, or a part of one, that gets another name. */
export interface ExpressionRename {
  readonly kind: 'definition' | 'axis' | 'tier' | 'level';
  readonly name: string;
  readonly newName: string;
  /** The definition itself, or that of the part. */
  readonly definitionId: string;
  /** The axis of a tier. */
  readonly axis: string | undefined;
}

/** How an expression is to be read. */
export interface ExpressionReading {
  /** Several expressions with commas between them. */
  readonly isList: boolean;
  /** The definitions that expressions can name. */
  readonly known: ReadonlyMap<string, unknown>;
}

/** A part of an expression that is written anew. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The expression with the new name; as it was where it does not mean the old one, or is none. */
export function renameInExpression(
  text: string,
  rename: ExpressionRename,
  { isList, known }: ExpressionReading,
): string {
  const source = isList ? `[${text}]` : text;
  const tree = readTree(source);
  if (tree === undefined) return text;
  const level = findLevelDefinition(tree, known) === rename.definitionId;
  const replacements = listReplacements(tree, source, rename, level);
  const renamed = replacements
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (before, { start, end, text: part }) => before.slice(0, start) + part + before.slice(end),
      source,
    );
  return isList ? renamed.slice(1, -1) : renamed;
}

const WORD = /^[A-Za-z_]\w*$/;

function readTree(text: string): ASTNode | undefined {
  try {
    return RowExpression.readTree(text);
  } catch {
    return undefined;
  }
}

/** The definition whose level `level` means. */
function findLevelDefinition(tree: ASTNode, known: ExpressionReading['known']): string | undefined {
  const named = new Set(listNamedThings(tree).names.flatMap(({ name }) => (known.has(name) ? [name] : [])));
  const [only, second] = named.size > 0 ? named : known.keys();
  return second === undefined ? only : undefined;
}

function listNodes(tree: ASTNode): readonly ASTNode[] {
  const nodes: ASTNode[] = [];
  const pending = [tree];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    nodes.push(node);
    pending.push(...listChildren(node.args));
  }
  return nodes;
}

function listReplacements(
  tree: ASTNode,
  source: string,
  rename: ExpressionRename,
  meansLevel: boolean,
): readonly Replacement[] {
  if (rename.kind === 'tier' || rename.kind === 'level') return replaceIds(tree, rename, meansLevel);
  return listNodes(tree).flatMap((node) =>
    rename.kind === 'definition' ? replaceDefinition(node, rename) : replaceAxis(node, source, rename),
  );
}

function replaceDefinition(node: ASTNode, { name, newName }: ExpressionRename): readonly Replacement[] {
  const access = readAccess(node);
  const isQuoted = access !== undefined && isStats(access.of) && access.member === name;
  if (!isQuoted && (readVariable(node) !== name || !RowExpression.canName(name))) return [];
  const isShort = !isQuoted && RowExpression.canName(newName);
  return [{ ...spanOf(node), text: isShort ? newName : `stats[${JSON.stringify(newName)}]` }];
}

/** Says whether a name can stand behind a dot: `in` cannot, and other words of the language. */
function isWord(name: string): boolean {
  return WORD.test(name) && readTree(`of.${name}`) !== undefined;
}

function replaceAxis(
  node: ASTNode,
  source: string,
  { name, newName, definitionId }: ExpressionRename,
): readonly Replacement[] {
  const access = readAccess(node);
  if (access === undefined || readDefinition(access.of) !== definitionId) return [];
  const suffix = access.member.slice(name.length);
  if (!access.member.startsWith(name) || (suffix !== '' && suffix !== 'TierId')) return [];
  const member = `${newName}${suffix}`;
  const written = isWord(member) ? `.${member}` : `[${JSON.stringify(member)}]`;
  return [{ ...spanOf(node), text: source.slice(node.start, access.of.end) + written }];
}

/** Ids of tiers and levels are texts that are compared. */
function replaceIds(
  tree: ASTNode,
  { kind, name, newName, definitionId, axis }: ExpressionRename,
  meansLevel: boolean,
): readonly Replacement[] {
  const key = kind === 'level' ? 'levelId' : `${axis ?? ''}TierId`;
  return listComparedTexts(tree)
    .filter(({ text }) => text === name)
    .filter((compared) =>
      compared.member === undefined
        ? kind === 'level' && meansLevel
        : compared.name === definitionId && compared.member === key,
    )
    .map(({ start, end }) => ({ start, end, text: JSON.stringify(newName) }));
}

function spanOf({ start, end }: ASTNode): Pick<Replacement, 'start' | 'end'> {
  return { start, end };
}
