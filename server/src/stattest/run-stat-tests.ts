import * as l10n from '@vscode/l10n';
import { type JsonValue, setOwnMember } from '../base/json-value.ts';
import type { Problem, Related } from '../base/problem.ts';
import type { EntityRow, RowKind } from '../query/entity-row.ts';
import { ExpressionError } from '../query/expression-error.ts';
import { type KnownIds, requireKnownIds } from '../query/known-ids.ts';
import type { KnownNames } from '../query/known-names.ts';
import { Question, type QuestionTexts } from '../query/question.ts';
import { testFailed, testInvalid } from '../rules/notices.ts';
import type { AskedExpression, AskedExpressions, Expectation, ExpectationOutcome } from './expectation.ts';
import { expectMean, expectMedian } from './expectations/average.ts';
import { expectAll, expectNone } from './expectations/condition.ts';
import { expectCount } from './expectations/count.ts';
import { expectLevel, expectTier } from './expectations/rank.ts';
import { expectShare } from './expectations/share.ts';
import { expectSnapshot } from './expectations/snapshot.ts';
import { findSnapshot, type Snapshots } from './snapshot-file.ts';
import type { StatTest } from './stat-test.ts';

/** What became of one test. */
export interface StatTestResult {
  readonly test: StatTest;
  /** Empty when it passed. */
  readonly problems: readonly Problem[];
  /** What its snapshot would record now; undefined without one. */
  readonly snapshot: JsonValue | undefined;
}

/** What tests are run on. */
export interface StatTestSubject {
  /** All rows of a kind. */
  readonly rowsOf: (kind: RowKind) => readonly EntityRow[];
  readonly names: KnownNames;
  readonly ids: KnownIds;
  /** How a file is called in what is recorded, wherever the tests are run. */
  readonly placeOf: (uri: string) => string;
  /** What was recorded for the tests of the file. */
  readonly recorded: Snapshots;
}

/** How many of those by whom a test fails are named with their places. */
const MOST_CULPRITS = 5;

const EXPECTATIONS: ReadonlyMap<string, Expectation> = new Map([
  ['count', expectCount],
  ['all', expectAll],
  ['none', expectNone],
  ['share', expectShare],
  ['mean', expectMean],
  ['median', expectMedian],
  ['tier', expectTier],
  ['level', expectLevel],
  ['snapshot', expectSnapshot],
]);

/** Runs the tests of one file, in their order. A test that cannot be run has failed. */
export function runStatTests(tests: readonly StatTest[], subject: StatTestSubject): StatTestResult[] {
  const seen = new Set<string>();
  return tests.map((test) => {
    const isDoubled = seen.has(test.name);
    seen.add(test.name);
    const fault = findFault(test, isDoubled);
    return fault === undefined ? runTest(test, subject) : { test, problems: [fault], snapshot: undefined };
  });
}

/** Why a test is not run at all: nobody could tell which one it is, or it could not fail. */
function findFault({ name, path, expect }: StatTest, isDoubled: boolean): Problem | undefined {
  const refuse = (member: string, message: string) =>
    toProblem({ ...testInvalid, path: [...path, member], message });
  if (name.trim() === '') return refuse('name', l10n.t('A test needs a name that says what must hold'));
  if (isDoubled) {
    const message = l10n.t(
      'Another test has the name "{0}" too, so that nobody can tell which of them failed',
      name,
    );
    return refuse('name', message);
  }
  if (Object.keys(expect).length > 0) return undefined;
  return refuse('expect', `"${name}": ${l10n.t('it expects nothing, so that it cannot fail')}`);
}

function runTest(test: StatTest, subject: StatTestSubject): StatTestResult {
  const problems: Problem[] = [];
  let snapshot: JsonValue | undefined;
  const rows = tryAll(test, 'where', problems, () => {
    const question = readQuestion({ where: test.where }, test, subject);
    return subject.rowsOf(test.select).filter((row) => question.accepts(row));
  });
  for (const [key, expected] of rows === undefined ? [] : Object.entries(test.expect)) {
    const expectation = EXPECTATIONS.get(key);
    // What is no expectation is reported with the file, which is not run then.
    if (expectation === undefined || rows === undefined) continue;
    const outcome = tryAll(test, ['expect', key], problems, () =>
      expectation({
        expected,
        rows,
        nouns: nameKind(test.select),
        read: (text) => toExpression(readQuestion({ columns: text }, test, subject), text),
        readAll: (text) => toExpressions(readQuestion({ columns: text }, test, subject)),
        placeOf: subject.placeOf,
        recorded: findSnapshot(subject.recorded, test.name),
      }),
    );
    snapshot ??= outcome?.snapshot;
    if (outcome?.failure !== undefined) problems.push(reportFailure(test, key, outcome));
  }
  return { test, problems, snapshot };
}

/** What one row is called, and several. */
function nameKind(kind: RowKind): readonly [one: string, many: string] {
  return kind === 'npcs'
    ? [l10n.t('NPC'), l10n.t('NPCs')]
    : [l10n.t('entity of a session'), l10n.t('entities of sessions')];
}

/** Throws `ExpressionError` for what is no expression, and for names and ids that nothing has. */
function readQuestion(texts: QuestionTexts, { select }: StatTest, subject: StatTestSubject): Question {
  const question = new Question(texts, subject.names);
  requireKnownIds(question, subject.ids, () => subject.rowsOf(select));
  return question;
}

function toExpression(question: Question, text: string): AskedExpression {
  const [expression, second] = question.columns;
  if (expression === undefined || second !== undefined) {
    throw new ExpressionError(
      l10n.t('one expression is wanted; join conditions with && or ||'),
      text,
      undefined,
    );
  }
  return {
    names: expression.names,
    ask: (row) => question.evaluate(expression, row),
    holds: (row) => question.holds(expression, row),
  };
}

function toExpressions(question: Question): AskedExpressions {
  return {
    texts: question.columns.map((column) => column.text),
    ask: (row) => question.columns.map((column) => question.evaluate(column, row)),
  };
}

/** What `work` comes to; undefined, with a problem, when an expression in it is wrong. */
function tryAll<T>(
  test: StatTest,
  keys: string | readonly string[],
  problems: Problem[],
  work: () => T,
): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const path = [...test.path, ...[keys].flat()];
    problems.push(toProblem({ ...testInvalid, path, message: `"${test.name}": ${error.reason}` }));
    return undefined;
  }
}

function reportFailure(test: StatTest, key: string, { failure, culprits = [] }: ExpectationOutcome): Problem {
  const related: Related[] = culprits.slice(0, MOST_CULPRITS).map(({ uri, path, entity, name }) => ({
    uri,
    path,
    message: name === null ? entity : `${entity} ${name}`,
  }));
  const path = [...test.path, 'expect', key];
  const problem = toProblem({ ...testFailed, path, message: `"${test.name}": ${failure}` });
  return related.length === 0 ? problem : { ...problem, related };
}

function toProblem({ code, severity, path, message }: Problem): Problem {
  return { code, severity, path, message };
}

/** The recorded snapshots of a file's tests, by their names. */
export function collectSnapshots(results: readonly StatTestResult[]): Record<string, JsonValue> {
  const tests: Record<string, JsonValue> = {};
  for (const { test, snapshot } of results) {
    if (snapshot !== undefined) setOwnMember(tests, test.name, snapshot);
  }
  return tests;
}
