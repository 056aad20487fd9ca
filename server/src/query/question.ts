import * as l10n from '@vscode/l10n';
import { suggestName } from '../rules/suggest-name.ts';
import { type EntityRow, ROW_FIELDS } from './entity-row.ts';
import { ExpressionError } from './expression-error.ts';
import type { KnownNames } from './known-names.ts';
import type { NamedThing } from './named-things.ts';
import { type Answer, RowExpression } from './row-expression.ts';

/** The expressions of a question, as they are written. */
export interface QuestionTexts {
  /** Which rows are meant; all without it. */
  readonly where?: string | undefined;
  /** Expressions with commas between them. */
  readonly columns?: string | undefined;
  /** The same; `-` before one sorts downwards. */
  readonly sort?: string | undefined;
}

/** An id that a member of a definition is compared with. */
export interface ComparedId {
  readonly definition: string;
  /** `levelId`, `<axis>TierId`, or whatever else is compared. */
  readonly member: string;
  readonly id: string;
  /** The text in which it stands, and where. */
  readonly expression: string;
  readonly start: number;
  readonly end: number;
}

/** Checked expressions about the rows of a project. */
export class Question {
  readonly columns: readonly RowExpression[];
  /** The definitions that are named, so that nothing else need be computed; undefined when all may be asked for. */
  readonly definitions: ReadonlySet<string> | undefined;
  /** The ids that tiers and levels are compared with. */
  readonly comparedIds: readonly ComparedId[];
  readonly #where: RowExpression | undefined;
  readonly #sort: readonly { readonly by: RowExpression; readonly sign: 1 | -1 }[];
  /** The definition whose level `level` means. */
  readonly #levelDefinition: string | undefined;

  /** Throws `ExpressionError` for what is no expression, and for names that nothing in the project has. */
  constructor(texts: QuestionTexts, known: KnownNames) {
    this.#where = texts.where === undefined ? undefined : new RowExpression(texts.where);
    this.columns = texts.columns === undefined ? [] : RowExpression.list(texts.columns);
    this.#sort = (texts.sort === undefined ? [] : RowExpression.list(texts.sort)).map((by) =>
      by.negated === undefined ? { by, sign: 1 } : { by: by.negated, sign: -1 },
    );
    const where = this.#where === undefined ? [] : [this.#where];
    const asked = [...where, ...this.#sort.map(({ by }) => by)];
    const all = [...asked, ...this.columns];
    for (const { names, text } of all) for (const name of names) requireKnown(name, text, known);
    const named = listDefinitions(all, known);
    // What is shown beside it leaves no doubt whose level a condition is about.
    const [only, second] =
      [listDefinitions(asked, known), named, known].find(({ size }) => size > 0)?.keys() ?? [];
    this.#levelDefinition = second === undefined ? only : undefined;
    this.#requireClearLevel(all);
    this.comparedIds = all.flatMap((expression) => listComparedIds(expression, this.#levelDefinition));
    if (this.#levelDefinition !== undefined) named.add(this.#levelDefinition);
    const asksForAll = all.some(({ names }) => names.some(({ name }) => name === 'stats'));
    this.definitions = asksForAll ? undefined : named;
  }

  /** Says whether a row is meant. What it lacks fits no comparison. */
  accepts(row: EntityRow): boolean {
    return this.#where === undefined || this.holds(this.#where, row);
  }

  /** Says whether a condition is true for a row. Throws `ExpressionError` when it comes to something else than true or false. */
  holds(condition: RowExpression, row: EntityRow): boolean {
    const answer = this.evaluate(condition, row);
    if (answer === undefined || typeof answer === 'boolean') return answer === true;
    throw new ExpressionError(
      l10n.t('this is no condition: it is neither true nor false'),
      condition.text,
      undefined,
    );
  }

  /** What an expression comes to for a row. */
  evaluate(expression: RowExpression, row: EntityRow): Answer {
    return expression.evaluate(row, this.#levelDefinition);
  }

  /** The rows in the order that is asked for; those that lack what they are sorted by come last. */
  sort(rows: readonly EntityRow[]): EntityRow[] {
    if (this.#sort.length === 0) return [...rows];
    const keyed = rows.map((row) => ({ row, keys: this.#sort.map(({ by }) => this.evaluate(by, row)) }));
    keyed.sort((a, b) => {
      for (const [i, { sign }] of this.#sort.entries()) {
        const order = compareAnswers(a.keys[i], b.keys[i], sign);
        if (order !== 0) return order;
      }
      return 0;
    });
    return keyed.map(({ row }) => row);
  }

  #requireClearLevel(expressions: readonly RowExpression[]): void {
    if (this.#levelDefinition !== undefined) return;
    for (const { names, text } of expressions) {
      const level = names.find(({ name }) => name === 'level');
      if (level !== undefined) {
        throw new ExpressionError(
          l10n.t('it is not clear whose level is meant: write <definition>.levelId'),
          text,
          level,
        );
      }
    }
  }
}

function listComparedIds(
  { comparedTexts, text }: RowExpression,
  levelDefinition: string | undefined,
): readonly ComparedId[] {
  return comparedTexts.flatMap(({ name, member = 'levelId', text: id, start, end }) => {
    const definition = name === 'level' ? levelDefinition : name;
    return definition === undefined ? [] : [{ definition, member, id, expression: text, start, end }];
  });
}

/** The definitions that are named somewhere. */
function listDefinitions(expressions: readonly RowExpression[], known: KnownNames): Set<string> {
  const names = expressions.flatMap((expression) => expression.names.map(({ name }) => name));
  return new Set(names.filter((name) => known.has(name)));
}

function requireKnown(thing: NamedThing, text: string, known: KnownNames): void {
  const { name, member } = thing;
  const others: readonly string[] = [...ROW_FIELDS, 'level', 'stats'];
  if (others.includes(name)) return;
  if (!known.has(name)) {
    const question = suggestThing(thing, [...known.keys(), ...others], known);
    throw new ExpressionError(l10n.t('there is no definition "{0}"{1}', name, question), text, thing);
  }
  const members = known.get(name);
  if (member === undefined || members === undefined || members.has(member)) return;
  const question = suggestName(member, members)?.question ?? '';
  throw new ExpressionError(l10n.t('"{0}" has no axis "{1}"{2}', name, member, question), text, thing);
}

/** What may have been meant in place of a name that nothing has; empty when nobody knows. */
function suggestThing(
  { name, member }: NamedThing,
  candidates: readonly string[],
  known: KnownNames,
): string {
  const owners = [...known].filter(([, members]) => members?.has(name)).map(([id]) => id);
  const [owner] = owners;
  if (member === undefined && owner !== undefined) return l10n.t('; did you mean "{0}"?', `${owner}.${name}`);
  const question = suggestName(name, candidates)?.question;
  if (question !== undefined || member !== undefined) return question ?? '';
  return l10n.t('; a text stands in quotes: "{0}"', name);
}

function compareAnswers(a: Answer, b: Answer, sign: 1 | -1): number {
  const [isMissing, isOtherMissing] = [a === undefined || a === null, b === undefined || b === null];
  if (isMissing || isOtherMissing) return Number(isMissing) - Number(isOtherMissing);
  if (a === b) return 0;
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * sign;
  return (String(a) < String(b) ? -1 : 1) * sign;
}
