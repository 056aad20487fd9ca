import { isJsonObject, type JsonValue } from '../../base/json-value.ts';

/** A text or word that people fill in: `text` stands there to begin with. Holes of one number are filled in together. */
export interface Hole {
  readonly hole: number;
  readonly text: string;
  /** Whether it stands in quotes. */
  readonly quoted: boolean;
  /** What it can be, `text` first; empty when it is free. */
  readonly choices: readonly string[];
}

/** An empty object or list with the cursor in it. */
export interface OpenBody {
  readonly open: '{}' | '[]';
  readonly hole: number;
}

/** A list of bodies. */
export interface ListBody {
  readonly items: readonly Body[];
}

/** An object of bodies. */
export interface ObjectBody {
  readonly entries: readonly Entry[];
}

/** A member of an object: its key may be a hole too. */
export type Entry = readonly [key: string | Hole, body: Body];

/** A JSON value that is about to be written, with places for people to fill in. */
export type Body = string | number | boolean | null | Hole | OpenBody | ListBody | ObjectBody;

/** A text in quotes that people fill in. */
export function textHole(hole: number, text = '', choices: readonly string[] = []): Hole {
  return { hole, text, quoted: true, choices: choices.length > 1 ? choices : [] };
}

/** A number or word that people fill in. */
export function numberHole(
  hole: number,
  value: number | string | boolean,
  choices: readonly string[] = [],
): Hole {
  return { hole, text: String(value), quoted: false, choices };
}

/** Reads the body of a schema's snippet: `"${1:name}"` is a text to fill in, `"^${2:50}"` a number or word. */
export function readBody(value: JsonValue): Body {
  if (typeof value === 'string') return readHole(value) ?? value;
  if (Array.isArray(value)) return { items: value.map(readBody) };
  if (!isJsonObject(value)) return value as Body;
  return {
    entries: Object.entries(value).map(([key, member]) => [readHole(key) ?? key, readBody(member)] as const),
  };
}

function readHole(text: string): Hole | undefined {
  const [, caret, number, inside] = /^(\^?)\$\{(\d+):([^}]*)\}$/.exec(text) ?? [];
  if (number === undefined || inside === undefined) return undefined;
  return caret === '^' ? numberHole(Number(number), inside) : textHole(Number(number), inside);
}

/** Says whether there is anything to fill in. */
export function hasHoles(body: Body): boolean {
  if (typeof body !== 'object' || body === null) return false;
  if ('hole' in body) return true;
  if ('items' in body) return body.items.some(hasHoles);
  return body.entries.some(([key, member]) => typeof key !== 'string' || hasHoles(member));
}
