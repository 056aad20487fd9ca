import type { ASTNode } from '@marcbachmann/cel-js';
import * as l10n from '@vscode/l10n';
import { isJsonObject, ownMember } from '../base/json-value.ts';
import { ExpressionError } from './expression-error.ts';
import { listChildren, readAccess, readVariable } from './named-things.ts';

/** One `has(...)` in an expression: it asks whether there is something, and has an answer for everybody. */
export interface PresenceQuestion {
  /** What stands for it where CEL computes the expression. */
  readonly variable: string;
  /** The way to what is asked for: a variable, and members from there on. */
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * Finds what an expression asks the presence of. CEL's own `has` fails for those who lack all that is under a definition, and
 * takes no names in brackets. Throws `ExpressionError` where it is not clear what is asked for.
 */
export function listPresenceQuestions(root: ASTNode, text: string): readonly PresenceQuestion[] {
  const found: PresenceQuestion[] = [];
  const pending: ASTNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    pending.push(...listChildren(node.args));
    if (node.op !== 'call' || node.args[0] !== 'has') continue;
    const { start, end } = node;
    const [asked, second] = node.args[1];
    const path = asked === undefined || second !== undefined ? undefined : readPath(asked);
    if (path === undefined) {
      const message = l10n.t('has() takes one name: write has(<definition>.<axis>)');
      throw new ExpressionError(message, text, { start, end });
    }
    found.push({ variable: '', path, start, end });
  }
  return nameVariables(found, text);
}

/** The expression with variables in the place of its questions; everything else stays where it is. */
export function replacePresence(text: string, questions: readonly PresenceQuestion[]): string {
  let replaced = text;
  for (const { variable, start, end } of questions) {
    replaced = replaced.slice(0, start) + variable.padEnd(end - start) + replaced.slice(end);
  }
  return replaced;
}

/** Whether there is something: `null` is nothing. */
export function isPresent({ path }: PresenceQuestion, variables: Readonly<Record<string, unknown>>): boolean {
  const [name = '', ...members] = path;
  let value = variables[name];
  for (const member of members) {
    if (value instanceof Map) value = value.get(member);
    else value = isJsonObject(value) ? ownMember(value, member) : undefined;
  }
  return value !== undefined && value !== null;
}

/** `a.b`, `a["b c"].d`; undefined for what is no such way. */
function readPath(node: ASTNode): readonly string[] | undefined {
  const variable = readVariable(node);
  if (variable !== undefined) return [variable];
  const access = readAccess(node);
  const before = access && readPath(access.of);
  return before && [...before, access.member];
}

/** Names that are shorter than any `has(a)`, and that the expression does not use itself. */
function nameVariables(questions: readonly PresenceQuestion[], text: string): readonly PresenceQuestion[] {
  let number = 0;
  return questions.map((question) => {
    while (text.includes(`_${number}`)) number++;
    const variable = `_${number}`;
    number++;
    return { ...question, variable };
  });
}
