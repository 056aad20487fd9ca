import {
  type ASTNode,
  TypeError as CelTypeError,
  Environment,
  EvaluationError,
  ParseError,
  type ParseResult,
} from '@marcbachmann/cel-js';
import * as l10n from '@vscode/l10n';
import { type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { listComputedKeys } from '../engine/computing/list-computed-keys.ts';
import { describeMistake } from './describe-mistake.ts';
import { type EntityRow, ROW_FIELDS } from './entity-row.ts';
import { ExpressionError } from './expression-error.ts';
import { type ComparedText, listComparedTexts, listNamedThings, type NamedThing } from './named-things.ts';
import { isPresent, listPresenceQuestions, type PresenceQuestion, replacePresence } from './presence.ts';

/** What an expression may come to for one row; undefined when the row lacks what is asked. */
export type Answer = boolean | number | string | null | undefined;

/** An expression about one row, in the Common Expression Language (CEL). */
export class RowExpression {
  readonly text: string;
  /** The variables and members it names. */
  readonly names: readonly NamedThing[];
  /** The texts that it compares members with, and levels. */
  readonly comparedTexts: readonly ComparedText[];
  /** What it is, as it is written. */
  readonly #tree: ASTNode;
  readonly #presence: readonly PresenceQuestion[];
  readonly #compute: ParseResult;

  /** Throws `ExpressionError` when the text is no expression. */
  constructor(text: string) {
    this.text = text;
    const parsed = parse(text);
    this.#tree = parsed.ast;
    const { names, calls } = listNamedThings(parsed.ast);
    this.names = names;
    this.comparedTexts = listComparedTexts(parsed.ast);
    this.#presence = listPresenceQuestions(parsed.ast, text);
    this.#compute = this.#presence.length === 0 ? parsed : parse(replacePresence(text, this.#presence));
    const pattern = calls.find(({ name }) => name === 'matches');
    if (pattern !== undefined) {
      // A pattern that backtracks would keep a build busy for ever.
      throw new ExpressionError(
        l10n.t('"matches" is not offered; use startsWith, endsWith or contains'),
        text,
        pattern,
      );
    }
  }

  /**
   * What it comes to. `levelDefinition` is the definition whose level `level` means. Throws `ExpressionError` when values
   * are put together that cannot be, as a text and a number.
   */
  evaluate(row: EntityRow, levelDefinition: string | undefined): Answer {
    const context = makeContext(row, levelDefinition);
    for (const question of this.#presence) context[question.variable] = isPresent(question, context);
    try {
      return toAnswer(this.#compute(context), this.text);
    } catch (error) {
      if (isCelError(error) && MISSING.has(error.code)) return undefined;
      const isMistake = isCelError(error) || error instanceof ExpressionError;
      if (isMistake && (this.#asksForNothing(context) || this.#asksForOddValue(row))) return undefined;
      throw toExpressionError(error, this.text);
    }
  }

  /** Whether it asks for a name, an id, a level that this row lacks: `null` can be compared, and nothing else. */
  #asksForNothing(context: Readonly<Record<string, unknown>>): boolean {
    return this.names.some(({ name }) => context[name] === null);
  }

  /** Whether it asks for something that the game computes nothing with, and that is no number for this row. */
  #asksForOddValue({ stats, definitions }: EntityRow): boolean {
    return this.names.some(({ name, member }) => {
      const members = stats.get(name);
      if (members === undefined || member === undefined || definitions.has(name)) return false;
      const value = ownMember(members, member);
      return value !== undefined && typeof value !== 'number';
    });
  }

  /** What is negated when the whole is a negation: `a` for `-a`. */
  get negated(): RowExpression | undefined {
    const [sign] = /^\s*-/.exec(this.text) ?? [];
    if (this.#tree.op !== '-_' || sign === undefined) return undefined;
    return new RowExpression(this.text.slice(sign.length));
  }

  /** Whether `id` can be written as it is for the definition of that name; others are `stats["id"]`. */
  static canName(id: string): boolean {
    if (!/^[A-Za-z_]\w*$/.test(id) || OTHER_NAMES.has(id)) return false;
    try {
      return environment.parse(id).ast.op === 'id';
    } catch {
      return false;
    }
  }

  /** The parsed parts of an expression. Throws `ExpressionError` when the text is none. */
  static readTree(text: string): ASTNode {
    return parse(text).ast;
  }

  /** The expressions of a list with commas between them, each of its own. Throws `ExpressionError`. */
  static list(text: string): RowExpression[] {
    const { ast } = parseList(text);
    if (ast.op !== 'list')
      throw new ExpressionError(l10n.t('this is no list of expressions'), text, undefined);
    if (ast.args.length === 0)
      throw new ExpressionError(l10n.t('something is missing here'), text, undefined);
    let start = 0;
    return ast.args.map((item) => {
      // The place of an item is that without the parentheses around it or around its first and last part.
      const end = findEndOfItem(text, item.end - 1);
      const expression = new RowExpression(text.slice(start, end));
      start = end + 1;
      return expression;
    });
  }
}

/** The errors that say that a row lacks something. */
const MISSING: ReadonlySet<string> = new Set(['no_such_key', 'unknown_variable']);

/** Names that mean something else than a definition. */
const OTHER_NAMES: ReadonlySet<string> = new Set([...ROW_FIELDS, 'level', 'stats']);

/** Numbers are numbers here, whether an expression writes `60` or `60.0`. */
function makeEnvironment(): Environment {
  const environment = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });
  for (const [operator, compute] of ARITHMETIC) {
    for (const [left, right] of [
      ['double', 'int'],
      ['int', 'double'],
    ]) {
      environment.registerOperator(`${left} ${operator} ${right}`, (a: unknown, b: unknown) =>
        compute(Number(a), Number(b)),
      );
    }
  }
  return environment;
}

const ARITHMETIC: readonly (readonly [string, (a: number, b: number) => number])[] = [
  ['+', (a, b) => a + b],
  ['-', (a, b) => a - b],
  ['*', (a, b) => a * b],
  ['/', (a, b) => a / b],
];

const environment = makeEnvironment();

function parse(text: string): ParseResult {
  try {
    return environment.parse(text);
  } catch (error) {
    throw toExpressionError(error, text);
  }
}

/** Where an item of a list ends: before the comma behind it, or where the text does. */
function findEndOfItem(text: string, from: number): number {
  const rest = /^(?:[\s)]|\/\/.*)*/.exec(text.slice(from))?.[0] ?? '';
  return from + rest.length;
}

/** A list of expressions without the brackets around it, with mistakes at their places in the text as it is written. */
function parseList(text: string): ParseResult {
  try {
    return environment.parse(`[${text}]`);
  } catch (error) {
    if (!isCelError(error)) throw error;
    const { code, summary, range } = error;
    const place = range && { start: range.start - 1, end: Math.min(range.end - 1, text.length) };
    throw new ExpressionError(describeMistake({ code, summary, range: place }, text), text, place);
  }
}

/** The variables of one row. Definitions hide nothing that every row has; `stats` holds them all by name. */
function makeContext(row: EntityRow, levelDefinition: string | undefined): Record<string, unknown> {
  const context: Record<string, unknown> = Object.create(null);
  const stats = new Map([...row.stats].map(([id, members]) => [id, listMembers(row, id, members)]));
  for (const [id, members] of stats) context[id] = members;
  for (const field of ROW_FIELDS) context[field] = row[field];
  context.stats = stats;
  const level = levelDefinition === undefined ? undefined : stats.get(levelDefinition)?.get('levelId');
  context.level = level ?? null;
  return context;
}

/**
 * The members of a row's stats. What is no number is no value of an axis: the game takes it for missing (spec section 2.2). It
 * may still be an id that the game has put over the value. A list or an object is no id: one odd file must not spoil a list.
 */
function listMembers({ definitions }: EntityRow, id: string, members: JsonObject): Map<string, JsonValue> {
  const definition = definitions.get(id);
  const all = Object.entries(members);
  if (definition === undefined) return new Map(all);
  const isComputed = (name: string) => listComputedKeys(definition).includes(name);
  const isMissing = (name: string, value: JsonValue) => {
    if (typeof value === 'number') return false;
    if (typeof value === 'object' && value !== null && isComputed(name)) return true;
    return definition.axisByName.has(name) && !(typeof value === 'string' && isComputed(name));
  };
  return new Map(all.filter(([name, value]) => !isMissing(name, value)));
}

function toAnswer(value: unknown, text: string): Answer {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return value;
  throw new ExpressionError(l10n.t('this comes to a list or an object, not to one value'), text, undefined);
}

type CelError = ParseError | EvaluationError | CelTypeError;

function isCelError(error: unknown): error is CelError {
  return error instanceof ParseError || error instanceof EvaluationError || error instanceof CelTypeError;
}

function toExpressionError(error: unknown, text: string): unknown {
  if (!isCelError(error)) return error;
  const { code, summary, range } = error;
  return new ExpressionError(describeMistake({ code, summary, range }, text), text, range);
}
