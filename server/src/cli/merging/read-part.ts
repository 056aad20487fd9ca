import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { Severity } from '../../base/problem.ts';
import { uriFromPath } from '../../base/uri.ts';
import type { LocatedProblem } from '../../features/locate-problems.ts';
import type { LocatedRange } from '../../features/located-range.ts';
import { errorCode, explainErrorCode } from '../../host/describe-read-error.ts';
import { readBytes } from '../../host/read-bytes.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { type CheckFailure, readFailureCode } from '../reporting/check-failure.ts';
import { type CheckedFile, type CheckReport, summarizeFiles } from '../reporting/check-report.ts';
import type { Shard } from '../selecting/selection.ts';

const SEVERITIES: ReadonlySet<unknown> = new Set<Severity>(['error', 'warning', 'information']);

/**
 * Reads what `check --format json` wrote to a file; paths in it are seen from `cwd`. Throws `CliError` when there is no
 * such file, or something else in it: a part that is left out would make a build pass.
 */
export function readPart(given: string, cwd: string): CheckReport {
  const value = parse(readText(given, cwd), given);
  const files = isJsonObject(value) && value.version === 1 ? ownMember(value, 'files') : undefined;
  const summary = isJsonObject(value) ? ownMember(value, 'summary') : undefined;
  const read = Array.isArray(files) ? files.map((file: JsonValue) => readFile(file, cwd)) : [undefined];
  const whole = read.filter((file) => file !== undefined);
  const rest = isJsonObject(value) ? readRest(value) : undefined;
  if (whole.length < read.length || !isJsonObject(summary) || rest === undefined) throw refuse(given);
  return {
    files: whole,
    summary: {
      ...summarizeFiles(whole),
      ...readCount(summary, 'known'),
      ...readCount(summary, 'gone'),
    },
    ...rest,
  };
}

/** What a report need not have; undefined when it is not as we write it. */
function readRest(value: JsonObject): Pick<CheckReport, 'shard' | 'failures'> | undefined {
  const { shard, failures = [] } = value;
  const read = Array.isArray(failures) ? failures.map(readFailure) : [undefined];
  const whole = read.filter((failure) => failure !== undefined);
  if (whole.length < read.length || (shard !== undefined && !isShard(shard))) return undefined;
  return { ...(shard !== undefined && { shard }), ...(whole.length > 0 && { failures: whole }) };
}

function isShard(value: JsonValue): value is Shard & JsonObject {
  if (!isJsonObject(value)) return false;
  const { index, count } = value;
  if (!Number.isInteger(index) || !Number.isInteger(count)) return false;
  return Number(index) >= 1 && Number(index) <= Number(count);
}

function readFailure(value: JsonValue): CheckFailure | undefined {
  if (!isJsonObject(value) || typeof value.message !== 'string') return undefined;
  const exitCode = readFailureCode(value.exitCode);
  return exitCode && { exitCode, message: value.message };
}

function readText(given: string, cwd: string): string {
  // A report is as large as the project that it is about.
  const result = readBytes(readWhole(given, cwd), Number.POSITIVE_INFINITY);
  if (result.kind === 'text') return result.text;
  const reason = result.kind === 'refused' ? result.message : 'there is no such file';
  throw new CliError(EXIT_CODE.usage, `${given}: ${reason}`);
}

function readWhole(given: string, cwd: string): Buffer {
  try {
    return readFileSync(resolve(cwd, given));
  } catch (error) {
    throw new CliError(EXIT_CODE.nothingMatched, `${given}: ${describeFailure(errorCode(error))}`);
  }
}

function describeFailure(code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file';
  return code === 'EISDIR' ? 'this is a folder' : `this cannot be read: ${explainErrorCode(code)}`;
}

function parse(text: string, given: string): JsonValue {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(given);
  }
}

function refuse(given: string): CliError {
  return new CliError(
    EXIT_CODE.usage,
    `${given}: this is no report that "stat-lens check --format json" wrote, or not a whole one`,
  );
}

function readFile(value: JsonValue, cwd: string): CheckedFile | undefined {
  if (!isJsonObject(value)) return undefined;
  const { path, kind, problems } = value;
  if (typeof path !== 'string' || typeof kind !== 'string' || !Array.isArray(problems)) return undefined;
  const read = problems.map((problem: JsonValue) => readProblem(problem, cwd));
  const whole = read.filter((problem) => problem !== undefined);
  if (whole.length < read.length) return undefined;
  return { path, uri: uriFromPath(resolve(cwd, path)), kind, problems: whole };
}

function readProblem(value: JsonValue, cwd: string): LocatedProblem | undefined {
  if (!isJsonObject(value)) return undefined;
  const { code, severity, message, pointer, range, related, fixable } = value;
  if (typeof code !== 'string' || typeof message !== 'string' || typeof pointer !== 'string')
    return undefined;
  if (!isSeverity(severity) || !isRange(range)) return undefined;
  const places = Array.isArray(related) ? related.map((place: JsonValue) => readRelated(place, cwd)) : [];
  const whole = places.filter((place) => place !== undefined);
  if (whole.length < places.length) return undefined;
  return {
    ...{ code, severity, message, pointer, range, fixable: fixable === true },
    ...(whole.length > 0 && { related: whole }),
  };
}

function readRelated(value: JsonValue, cwd: string) {
  if (!isJsonObject(value)) return undefined;
  const { path, range, message } = value;
  if (typeof path !== 'string' || typeof message !== 'string' || !isRange(range)) return undefined;
  return { uri: uriFromPath(resolve(cwd, path)), range, message };
}

function isSeverity(value: unknown): value is Severity {
  return SEVERITIES.has(value);
}

function isRange(value: unknown): value is LocatedRange & JsonObject {
  return isPlace(value, 'start') && isPlace(value, 'end');
}

function isPlace(range: unknown, end: 'start' | 'end'): boolean {
  const place = isJsonObject(range) ? ownMember(range, end) : undefined;
  return isJsonObject(place) && Number.isInteger(place.line) && Number.isInteger(place.character);
}

function readCount(summary: JsonObject, key: 'known' | 'gone') {
  const count = ownMember(summary, key);
  return typeof count === 'number' ? { [key]: count } : {};
}
