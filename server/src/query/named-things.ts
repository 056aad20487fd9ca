import type { ASTNode } from '@marcbachmann/cel-js';

/** A name in an expression, and where it stands in it: offsets of its first character and behind its last. */
export interface NamedThing {
  /** The variable: a definition, or something that every row has. */
  readonly name: string;
  /** What is asked of it: an axis or a computed id. */
  readonly member: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** What an expression asks for, and what it calls. */
export interface ExpressionParts {
  readonly names: readonly NamedThing[];
  readonly calls: readonly NamedThing[];
}

/** Reads names and calls out of a parsed expression; `stats["a-b"].c` counts as `a-b` with the member `c`. */
export function listNamedThings(root: ASTNode): ExpressionParts {
  const names: NamedThing[] = [];
  const calls: NamedThing[] = [];
  const pending: ASTNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { start, end } = node;
    const access = readAccess(node);
    if (access !== undefined) {
      const inner = readAccess(access.of);
      const definition = inner !== undefined && isStats(inner.of) ? inner.member : readVariable(access.of);
      if (definition !== undefined && definition !== 'stats') {
        names.push({ name: definition, member: access.member, start, end });
        continue;
      }
      if (isStats(access.of)) {
        names.push({ name: access.member, member: undefined, start, end });
        continue;
      }
    }
    if (node.op === 'id') names.push({ name: node.args, member: undefined, start, end });
    if (node.op === 'call' || node.op === 'rcall') {
      calls.push({ name: node.args[0], member: undefined, start, end });
    }
    pending.push(...listChildren(node.args));
  }
  return { names, calls };
}

/** A text that something is compared with. */
export interface ComparedText {
  /** The definition whose member is compared, or the variable `level`. */
  readonly name: string;
  readonly member: string | undefined;
  readonly text: string;
  /** Where the text stands. */
  readonly start: number;
  readonly end: number;
}

/** The texts that levels, and members of definitions, are compared with: `a.levelId == "x"`, `a.bTierId in ["x", "y"]`. */
export function listComparedTexts(root: ASTNode): ComparedText[] {
  const found: ComparedText[] = [];
  const pending: ASTNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    pending.push(...listChildren(node.args));
    if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') continue;
    const [left, right] = node.args;
    addTexts(found, left, right);
    if (node.op !== 'in') addTexts(found, right, left);
  }
  return found;
}

function addTexts(found: ComparedText[], compared: ASTNode, other: ASTNode): void {
  const access = readAccess(compared);
  const isLevel = readVariable(compared) === 'level';
  const name = access === undefined ? (isLevel ? 'level' : undefined) : readDefinition(access.of);
  if (name === undefined) return;
  for (const { op, args, start, end } of other.op === 'list' ? other.args : [other]) {
    if (op !== 'value' || typeof args !== 'string') continue;
    found.push({ name, member: access?.member, text: args, start, end });
  }
}

/** The definition that a node stands for: `a`, or `stats["a"]`. */
export function readDefinition(node: ASTNode): string | undefined {
  const access = readAccess(node);
  return access !== undefined && isStats(access.of) ? access.member : readVariable(node);
}

/** `a.b`, `a.?b` and `a["b"]`: what is asked, and for which member. */
export function readAccess(node: ASTNode): { readonly of: ASTNode; readonly member: string } | undefined {
  if (node.op === '.' || node.op === '.?') return { of: node.args[0], member: node.args[1] };
  if (node.op !== '[]' && node.op !== '[?]') return undefined;
  const [of, key] = node.args;
  return key.op === 'value' && typeof key.args === 'string' ? { of, member: key.args } : undefined;
}

/** Whether it is the variable that holds the stats under all definitions. */
export function isStats(node: ASTNode): boolean {
  return readVariable(node) === 'stats';
}

/** The name of a variable; undefined for everything else. */
export function readVariable(node: ASTNode): string | undefined {
  return node.op === 'id' ? node.args : undefined;
}

/** The parsed parts in the arguments of a node: a node, or lists of them in lists. */
export function listChildren(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(listChildren);
  return isNode(args) ? [args] : [];
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
