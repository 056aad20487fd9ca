import fc from 'fast-check';
import type { JsonValue } from '../src/base/json-value.ts';

/** A generated document with comments, and what it says. */
export interface JsoncDocument {
  readonly text: string;
  readonly value: JsonValue;
}

/** How a document is to be generated. */
export interface JsoncDocumentOptions {
  /** No comments and no trailing commas. */
  readonly strict?: boolean;
  /** The outermost value is an object. */
  readonly object?: boolean;
}

const KEYS = ['a', 'b', 'c', 'stats', '__proto__', 'x/y', '', 'ö "q"', '0'];

const leaf: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue>(
  null,
  true,
  -1.5,
  12,
  'plain',
  'not // a comment',
  'nor /* this */',
  'a, ] }',
  'ä\t"\\',
);

const { value: anyValue, object: anyObject } = fc.letrec<{
  value: JsonValue;
  array: JsonValue;
  object: JsonValue;
}>((tie) => ({
  value: fc.oneof({ maxDepth: 4, depthIdentifier: 'json' }, leaf, tie('object'), tie('array')),
  array: fc.array(tie('value'), { maxLength: 4, depthIdentifier: 'json' }),
  object: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...KEYS), tie('value')), {
      selector: ([key]) => key,
      maxLength: 5,
      depthIdentifier: 'json',
    })
    .map((members) => Object.fromEntries(members)),
}));

/** Any value, with all keys of one object different. */
export const jsonValue: fc.Arbitrary<JsonValue> = anyValue;

/** Documents in all layouts: comments wherever one may stand, any line ends, tabs, one line, a byte order mark. */
export function jsoncDocument({
  strict = false,
  object = false,
}: JsoncDocumentOptions = {}): fc.Arbitrary<JsoncDocument> {
  const layout = fc.record({
    eol: fc.constantFrom('\n', '\r\n'),
    indent: fc.constantFrom('  ', '\t', '    ', ''),
    bom: fc.boolean(),
    broken: fc.boolean(),
    /** Steers each choice that has to be made while writing. */
    dice: fc.infiniteStream(fc.nat(99)),
  });
  return fc.tuple(object ? anyObject : anyValue, layout).map(([value, choices]) => {
    const writer = new DocumentWriter(choices, strict);
    return { value, text: (choices.bom ? '\uFEFF' : '') + writer.writeDocument(value) };
  });
}

interface Layout {
  readonly eol: string;
  readonly indent: string;
  readonly broken: boolean;
  readonly dice: Stream;
}

type Stream = Iterator<number>;

class DocumentWriter {
  readonly #layout: Layout;
  readonly #strict: boolean;
  #comments = 0;

  constructor(layout: Layout, strict: boolean) {
    this.#layout = layout;
    this.#strict = strict;
  }

  writeDocument(value: JsonValue): string {
    return this.#trivia(0) + this.#write(value, 0) + this.#trivia(0);
  }

  #write(value: JsonValue, depth: number): string {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    if (Array.isArray(value))
      return this.#writeItems(
        '[',
        ']',
        depth,
        value.map((element) => this.#write(element, depth + 1)),
      );
    const members = Object.entries(value).map(([key, member]) => {
      const colon = `${this.#gap(depth)}:${this.#chance(70) ? ' ' : ''}${this.#gap(depth)}`;
      return JSON.stringify(key) + colon + this.#write(member, depth + 1);
    });
    return this.#writeItems('{', '}', depth, members);
  }

  #writeItems(open: string, close: string, depth: number, items: readonly string[]): string {
    const broken = this.#layout.broken && this.#chance(70);
    const line = (level: number) =>
      broken ? this.#layout.eol + this.#layout.indent.repeat(level) : this.#chance(60) ? ' ' : '';
    let text = open + this.#trivia(depth);
    for (const [index, item] of items.entries()) {
      const isLast = index === items.length - 1;
      const comma = isLast ? !this.#strict && this.#chance(25) : true;
      text += line(depth + 1) + this.#trivia(depth) + item;
      if (comma) text += `${this.#gap(depth)},`;
      text += this.#trivia(depth);
    }
    return text + (items.length > 0 || this.#chance(30) ? line(depth) : '') + close;
  }

  /** Mostly nothing, else blanks or comments. */
  #gap(depth: number): string {
    return this.#chance(15) ? this.#trivia(depth) : '';
  }

  #trivia(depth: number): string {
    if (this.#chance(75)) return '';
    const { eol, indent } = this.#layout;
    const line = eol + indent.repeat(depth);
    if (this.#strict) return this.#chance(50) ? ' ' : line;
    const name = `c${this.#comments++}`;
    if (this.#chance(40)) return ` /* ${name}, "x": [ */`;
    if (this.#chance(30)) return `/*${name}${eol} } */ `;
    return `${this.#chance(50) ? line : ' '}// ${name} "\\{${line}`;
  }

  #chance(percent: number): boolean {
    return this.#layout.dice.next().value < percent;
  }
}
