import { type JsonPath, parsePointer } from '../base/json-pointer.ts';

/** One way in which a file differs from its kind's schema. */
export interface ShapeProblem {
  /** The place of the wrong value; for a missing member the object that lacks it. */
  readonly path: JsonPath;
  /** The JSON Schema keyword that failed: `type`, `required`, ... */
  readonly keyword: string;
  /** The missing member's name when the keyword is `required`. */
  readonly missing?: string;
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

const TYPE_WORDS: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  number: 'a number',
  string: 'a text in quotes',
  boolean: 'true or false',
  object: 'an object { }',
  array: 'a list [ ]',
  null: 'null',
};

const NO_PROBLEMS: readonly ShapeProblem[] = [];

/** Runs a generated validator and words its errors; keywords that only group others (`if`, `anyOf`) are left out. */
export function checkShape(validator: ShapeValidator, value: unknown): readonly ShapeProblem[] {
  if (validator(value)) return NO_PROBLEMS;
  const problems: ShapeProblem[] = [];
  for (const error of validator.errors ?? []) {
    const problem = wordShapeError(error);
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
}

function wordShapeError(error: ShapeError): ShapeProblem | undefined {
  const { keyword, params } = error;
  const path = parsePointer(error.instancePath);
  if (keyword === 'type') return { path, keyword, expected: wordTypes(params['type']) };
  if (keyword === 'required') {
    const missing = String(params['missingProperty']);
    return { path, keyword, missing, expected: `a member "${missing}"` };
  }
  if (keyword === 'maxItems')
    return { path, keyword, expected: `a list of at most ${String(params['limit'])}` };
  if (keyword === 'enum' && Array.isArray(params['allowedValues'])) {
    return {
      path,
      keyword,
      expected: `one of ${params['allowedValues'].map((v) => JSON.stringify(v)).join(', ')}`,
    };
  }
  if (keyword === 'minimum' || keyword === 'maximum' || keyword === 'exclusiveMinimum') {
    return { path, keyword, expected: `a number ${String(params['comparison'])} ${String(params['limit'])}` };
  }
  return undefined;
}

function wordTypes(type: unknown): string {
  const types = Array.isArray(type) ? type : String(type).split(',');
  return types.map((name) => TYPE_WORDS[String(name)] ?? String(name)).join(' or ');
}
