import * as l10n from '@vscode/l10n';
import { type JsonPath, parsePointer } from '../base/json-pointer.ts';

/** One way in which a file differs from its kind's schema. */
export interface ShapeProblem {
  /** The place of the wrong value; for a missing member the object that lacks it. */
  readonly path: JsonPath;
  /** The JSON Schema keyword that failed: `type`, `required`, ... */
  readonly keyword: string;
  /** The missing member's name when the keyword is `required`. */
  readonly missing?: string;
  /** The types that would be right, as JSON Schema calls them, when the keyword is `type`. */
  readonly types?: readonly string[];
  /** What would be right, in words: `a whole number or null`. */
  readonly expected: string;
}

/** What ajv's standalone validators look like: they answer and leave their errors on themselves. */
export interface ShapeValidator {
  (value: unknown): boolean;
  errors?: readonly ShapeError[] | null;
}

/** The part of ajv's error objects that we read. */
export interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const TYPE_WORDS: ReadonlyMap<string, () => string> = new Map([
  ['integer', () => l10n.t('a whole number')],
  ['number', () => l10n.t('a number')],
  ['string', () => l10n.t('a text in quotes')],
  ['boolean', () => l10n.t('true or false')],
  ['object', () => l10n.t('an object { }')],
  ['array', () => l10n.t('a list [ ]')],
]);

const NO_PROBLEMS: readonly ShapeProblem[] = [];

/** Runs a generated validator and words its errors; keywords that only group others (`if`, `anyOf`) are left out. */
export function checkShape(validator: ShapeValidator, value: unknown): readonly ShapeProblem[] {
  if (validator(value)) return NO_PROBLEMS;
  const problems: ShapeProblem[] = [];
  let last: ShapeError | undefined;
  for (const error of validator.errors ?? []) {
    const problem = wordShapeError(error);
    if (problem === undefined) continue;
    // What is of the wrong type is none of the values that are allowed either; those say more.
    if (error.keyword === 'enum' && error.instancePath === last?.instancePath && last.keyword === 'type')
      problems.pop();
    problems.push(problem);
    last = error;
  }
  // The validator would keep them until it is asked about another file.
  validator.errors = null;
  return problems;
}

function wordShapeError(error: ShapeError): ShapeProblem | undefined {
  const { keyword, params } = error;
  const path = parsePointer(error.instancePath);
  if (keyword === 'type') {
    const types = readTypes(params['type']);
    return { path, keyword, types, expected: wordTypes(types) };
  }
  if (keyword === 'required') {
    const missing = String(params['missingProperty']);
    return { path, keyword, missing, expected: l10n.t('a member "{0}"', missing) };
  }
  if (keyword === 'maxItems')
    return { path, keyword, expected: l10n.t('a list of at most {0}', String(params['limit'])) };
  if (keyword === 'enum' && Array.isArray(params['allowedValues'])) {
    return {
      path,
      keyword,
      expected: l10n.t('one of {0}', params['allowedValues'].map((v) => JSON.stringify(v)).join(', ')),
    };
  }
  if (keyword === 'minimum' || keyword === 'maximum' || keyword === 'exclusiveMinimum') {
    return {
      path,
      keyword,
      expected: l10n.t('a number {0} {1}', String(params['comparison']), String(params['limit'])),
    };
  }
  return undefined;
}

function readTypes(type: unknown): readonly string[] {
  return Array.isArray(type) ? type.map(String) : String(type).split(',');
}

function wordTypes(types: readonly string[]): string {
  return types.map((name) => TYPE_WORDS.get(name)?.() ?? name).join(l10n.t(' or '));
}
