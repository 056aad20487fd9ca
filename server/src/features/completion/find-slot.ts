import { type JsonToken, JsonTokens } from './json-tokens.ts';
import type { Scalar, Slot, WrittenContainer, WrittenMember } from './slot.ts';

/**
 * The place for a key or a value at `offset`; undefined where there is none: in comments, before or behind everything,
 * before a value that is no text and no word. Goes over the text once and takes any text whatever: what is broken
 * elsewhere does not matter as long as the brackets before the cursor match.
 */
export function findSlot(text: string, offset: number): Slot | undefined {
  const finder = new SlotFinder(text, offset);
  return finder.find();
}

/** What is expected next: a key, its colon, a value, or the comma behind one. */
type Expected = 'key' | 'colon' | 'value' | 'comma';

/** An object or list that is open where the reader is. The outermost one stands for the file. */
class Frame implements WrittenContainer {
  readonly kind: 'object' | 'array';
  readonly members: WrittenMember[] = [];
  readonly items: Scalar[] = [];
  expected: Expected;
  /** The key whose value is expected, and where it begins and ends. */
  key = '';
  keyStart = 0;
  keyEnd = 0;
  /** How many items came before. */
  count = 0;
  /** Where the last value ended. */
  lastEnd = 0;

  constructor(kind: 'object' | 'array') {
    this.kind = kind;
    this.expected = kind === 'object' ? 'key' : 'value';
  }

  /** Notes that a value has ended. */
  endValue(end: number, value: Scalar | undefined): void {
    if (this.kind === 'object') this.members.push({ key: this.key, start: this.keyStart, value });
    else if (value !== undefined) this.items.push(value);
    this.count++;
    this.lastEnd = end;
    this.expected = 'comma';
  }
}

/** How many containers around the innermost one are read to their end. */
const READ_ON = 2;

class SlotFinder {
  readonly #text: string;
  readonly #offset: number;
  readonly #tokens: JsonTokens;
  /** The file and what is open in it. */
  readonly #frames: Frame[] = [new Frame('array')];
  #slot: Slot | undefined;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
    this.#tokens = new JsonTokens(text, offset);
  }

  find(): Slot | undefined {
    let depth = 0;
    let isPassed = false;
    for (let from = 0; ; ) {
      const token = this.#tokens.next(from);
      if (token === 'inComment') return undefined;
      if (!isPassed && this.#offset <= token.end && !this.#isBehind(token)) {
        isPassed = true;
        this.#slot = this.#readSlot(token);
        if (this.#slot === undefined) return undefined;
        depth = this.#frames.length;
      }
      if (token.kind === 'end') break;
      this.#take(token);
      if (this.#frames.length < depth - READ_ON) break;
      from = token.end;
    }
    return this.#slot;
  }

  /** Says whether the cursor stands behind a bracket, colon or comma, which it then has nothing to do with. */
  #isBehind({ kind, start }: JsonToken): boolean {
    return kind !== 'string' && kind !== 'word' && kind !== 'end' && this.#offset > start;
  }

  get #top(): Frame {
    return this.#frames[this.#frames.length - 1] ?? this.#openFile();
  }

  #openFile(): Frame {
    const file = new Frame('array');
    this.#frames.push(file);
    return file;
  }

  /** The slot at the cursor, which stands before `token` or touches it. */
  #readSlot(token: JsonToken): Slot | undefined {
    const { expected } = this.#top;
    const isText = token.kind === 'string' || token.kind === 'word';
    const isKey = isText && this.#isKey(token);
    if (isText && this.#offset > token.start) {
      return isKey ? this.#makeKey(token) : this.#makeValue(token);
    }
    if (this.#top.kind === 'array') return this.#readItem();
    if (expected === 'key' || expected === 'comma') return this.#makeKey(undefined, token);
    if (isText && !isKey && this.#offset === token.start) return this.#makeValue(token);
    // A value that stands behind the cursor already is none to be written there.
    const isTaken = (isText && !isKey) || token.kind === '{' || token.kind === '[' || token.kind === ':';
    return isTaken ? undefined : this.#makeValue(undefined, token);
  }

  #readItem(): Slot | undefined {
    // There is one value in a file.
    if (this.#frames.length === 1 && this.#top.count > 0) return undefined;
    const token = this.#tokens.next(this.#offset);
    return token === 'inComment' ? undefined : this.#makeValue(undefined, token);
  }

  /** Says whether a text or word is a key, or begins to be one. */
  #isKey(token: JsonToken): boolean {
    const { kind, expected } = this.#top;
    if (kind === 'array') return false;
    if (expected === 'key' || expected === 'comma') return true;
    return this.#tokens.peek(token.end) === ':';
  }

  #makeKey(written: JsonToken | undefined, next?: JsonToken): Slot {
    const { expected, lastEnd } = this.#top;
    const follower = next?.kind ?? this.#tokens.peek(written?.end ?? this.#offset);
    const hasColon = follower === ':';
    return {
      ...this.#makeSlot('key', written),
      path: this.#listSteps(),
      commaAt: expected === 'comma' ? lastEnd : undefined,
      colonAt: undefined,
      hasColon,
      needsComma: !hasColon && startsValue(follower),
    };
  }

  #makeValue(written: JsonToken | undefined, next?: JsonToken): Slot {
    const { kind, expected, lastEnd, keyEnd, key, count } = this.#top;
    const follower = next?.kind ?? this.#tokens.peek(written?.end ?? this.#offset);
    const isRoot = this.#frames.length === 1;
    return {
      ...this.#makeSlot('value', written),
      path: isRoot ? [] : [...this.#listSteps(), kind === 'object' ? key : count],
      commaAt: kind === 'array' && expected === 'comma' ? lastEnd : undefined,
      colonAt: kind === 'object' && expected === 'colon' ? keyEnd : undefined,
      hasColon: false,
      needsComma: !isRoot && startsValue(follower),
    };
  }

  #makeSlot(part: Slot['part'], written: JsonToken | undefined) {
    const { start, end } = written ?? { start: this.#offset, end: this.#offset };
    const quoted = written?.kind === 'string';
    return {
      part,
      replaced: { start, end },
      quoted,
      typed: this.#text.slice(start + (quoted ? 1 : 0), Math.max(start, this.#offset)),
      containers: this.#frames.slice(1),
    };
  }

  /** The way to the innermost container. */
  #listSteps(): (string | number)[] {
    return this.#frames.slice(1, -1).map(({ kind, key, count }) => (kind === 'object' ? key : count));
  }

  #take(token: JsonToken): void {
    const top = this.#top;
    switch (token.kind) {
      case '{':
      case '[':
        this.#frames.push(new Frame(token.kind === '{' ? 'object' : 'array'));
        break;
      case '}':
      case ']':
        this.#close(token.kind === '}' ? 'object' : 'array', token.end);
        break;
      case ':':
        if (top.kind === 'object' && top.expected !== 'comma') top.expected = 'value';
        break;
      case ',':
        this.#endItem(top);
        break;
      default:
        this.#takeText(token, top);
    }
  }

  #endItem(top: Frame): void {
    // A key without value is a key all the same.
    if (top.kind === 'object' && (top.expected === 'colon' || top.expected === 'value')) {
      top.endValue(top.keyEnd, undefined);
    }
    top.expected = top.kind === 'object' ? 'key' : 'value';
  }

  #takeText(token: JsonToken, top: Frame): void {
    if (this.#isKey(token)) {
      this.#endItem(top);
      top.key = String(readScalar(this.#text, token));
      top.keyStart = token.start;
      top.keyEnd = token.end;
      top.expected = 'colon';
      return;
    }
    const isTyped = this.#slot?.replaced.start === token.start && this.#slot.replaced.end === token.end;
    top.endValue(token.end, isTyped ? undefined : readScalar(this.#text, token));
  }

  /** Closes the innermost container of a kind, and with it what was left open in it. */
  #close(kind: 'object' | 'array', end: number): void {
    const index = this.#frames.findLastIndex((frame, i) => i > 0 && frame.kind === kind);
    if (index < 0) return;
    for (const frame of this.#frames.splice(index)) {
      if (frame.kind === 'object' && frame.expected !== 'key' && frame.expected !== 'comma')
        this.#endItem(frame);
    }
    this.#top.endValue(end, undefined);
  }
}

function startsValue(kind: JsonToken['kind']): boolean {
  return kind === 'string' || kind === 'word' || kind === '{' || kind === '[';
}

/** The value of a text or word; a word that means nothing in JSON is a text. */
function readScalar(text: string, { kind, start, end }: JsonToken): Scalar {
  const written = text.slice(start, end);
  if (kind === 'string' && !written.includes('\\')) return written.slice(1).replace(/"$/, '');
  try {
    const value: unknown = JSON.parse(written);
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Scalar;
  } catch {
    // Half-typed texts are read as far as they go.
  }
  return kind === 'string' ? written.slice(1).replace(/"$/, '') : written;
}
