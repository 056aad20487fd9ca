import type { JsonValue } from '../../base/json-value.ts';
import type { SchemaGuide } from '../../kinds/generated/schema-guides.js';
import { type Body, numberHole, readBody, textHole } from './body.ts';

/** What to write as a value of which only the schema's word is known: its default, else something empty of its type. */
export function makeGuideBody(guide: SchemaGuide): Body {
  const { fallback, values, types, keys, each } = guide;
  if (values !== undefined)
    return makeChoice(values.map(parse), fallback === undefined ? undefined : parse(fallback));
  if (fallback !== undefined && fallback !== 'null') return makeDefault(parse(fallback));
  if (types === undefined) {
    return keys !== undefined || each !== undefined ? { open: '{}', hole: 1 } : makeUnknown(guide);
  }
  return makeEmpty(types);
}

/** A value out of a list of words or numbers. */
function makeChoice(values: readonly JsonValue[], first: JsonValue | undefined): Body {
  const [start = ''] = first === undefined ? values : [first];
  const texts = [start, ...values.filter((value) => value !== start)].map(String);
  return typeof start === 'string' ? textHole(1, start, texts) : numberHole(1, String(start), texts);
}

function makeDefault(value: JsonValue): Body {
  if (typeof value === 'boolean') return numberHole(1, value, [String(value), String(!value)]);
  if (typeof value === 'number') return numberHole(1, value);
  if (typeof value === 'string') return textHole(1, value);
  if (Array.isArray(value)) return value.length === 0 ? { open: '[]', hole: 1 } : readBody(value);
  return value === null || Object.keys(value).length > 0 ? readBody(value) : { open: '{}', hole: 1 };
}

/** Something empty of the first type that is not null. Numbers that may be written as text too are numbers. */
function makeEmpty(types: readonly string[]): Body {
  if (types.includes('object')) return { open: '{}', hole: 1 };
  if (types.includes('array')) return { open: '[]', hole: 1 };
  if (types.includes('integer') || types.includes('number')) return numberHole(1, 0);
  if (types.includes('boolean')) return numberHole(1, true, ['true', 'false']);
  return types.includes('string') ? textHole(1) : null;
}

/** A value of which the schema does not say the type: what an example is, else a text. */
function makeUnknown({ examples }: SchemaGuide): Body {
  const example = examples?.[0];
  if (example === undefined) return textHole(1);
  const value = parse(example);
  return typeof value === 'string' ? textHole(1) : makeDefault(Array.isArray(value) ? [] : value);
}

/** What a JSON text of a schema says. */
export function parse(json: string): JsonValue {
  return JSON.parse(json) as JsonValue;
}
