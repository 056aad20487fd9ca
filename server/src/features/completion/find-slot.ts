import { JsonTokens, TOKEN } from './json-tokens.ts';
import { OpenContainer } from './open-container.ts';
import type { Slot } from './slot.ts';

/**
 * The place for a key or a value at `offset`; undefined where there is none: in comments, before or behind everything,
 * before a value that is no text and no word. Goes over the text once and takes any text whatever: what is broken
 * elsewhere does not matter as long as the brackets before the cursor match.
 */
export function findSlot(text: string, offset: number): Slot | undefined {
  return new SlotFinder(text, offset).find();
}

/** How many containers around the innermost one are read to their end. */
const READ_ON = 2;

/** The text or word under the cursor. */
interface Written {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
}

class SlotFinder {
  readonly #text: string;
  readonly #offset: number;
  readonly #tokens: JsonTokens;
  /** The file and what is open in it. */
  readonly #open: OpenContainer[];
  #top: OpenContainer;
  #slot: Slot | undefined;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
    this.#tokens = new JsonTokens(text, offset);
    // The file is taken for a list of one value.
    this.#top = new OpenContainer('array', text);
    this.#open = [this.#top];
  }

  find(): Slot | undefined {
    const tokens = this.#tokens;
    let depth = 0;
    let isPassed = false;
    for (;;) {
      tokens.next(tokens.end);
      if (tokens.kind === TOKEN.inComment) return undefined;
      if (!isPassed && this.#offset <= tokens.end && !this.#isBehind()) {
        isPassed = true;
        this.#slot = this.#readSlot();
        if (this.#slot === undefined) return undefined;
        depth = this.#open.length;
      }
      if (tokens.kind === TOKEN.end) return this.#slot;
      this.#take();
      if (this.#open.length < depth - READ_ON) return this.#slot;
    }
  }

  /** Says whether the cursor stands behind a bracket, colon or comma, which it then has nothing to do with. */
  #isBehind(): boolean {
    return !this.#isText() && this.#tokens.kind !== TOKEN.end && this.#offset > this.#tokens.start;
  }

  #isText(): boolean {
    return this.#tokens.kind === TOKEN.string || this.#tokens.kind === TOKEN.word;
  }

  /** The slot at the cursor, which stands before the token or touches it. */
  #readSlot(): Slot | undefined {
    const { kind, start, end } = this.#tokens;
    const isText = this.#isText();
    const isKey = isText && this.#isKey();
    const written = { kind, start, end };
    if (isText && this.#offset > start) return isKey ? this.#makeKey(written) : this.#makeValue(written);
    if (this.#top.kind === 'array') return this.#makeItem();
    if (this.#top.expected === 'key' || this.#top.expected === 'comma') return this.#makeKey(undefined);
    if (isText && !isKey && this.#offset === start) return this.#makeValue(written);
    // A value that stands behind the cursor already is none to be written there.
    return (isText && !isKey) || startsValue(kind, false) || kind === TOKEN.colon
      ? undefined
      : this.#makeValue(undefined);
  }

  #makeItem(): Slot | undefined {
    // There is one value in a file.
    const isSecond = this.#open.length === 1 && (this.#top.count > 0 || this.#tokens.kind !== TOKEN.end);
    return isSecond ? undefined : this.#makeValue(undefined);
  }

  /** Says whether the text or word is a key, or begins to be one. */
  #isKey(): boolean {
    const { kind, expected } = this.#top;
    if (kind === 'array') return false;
    if (expected === 'key' || expected === 'comma') return true;
    return this.#tokens.peek(this.#tokens.end) === TOKEN.colon;
  }

  #makeKey(written: Written | undefined): Slot {
    const follower = this.#findFollower(written);
    const hasColon = follower === TOKEN.colon;
    return {
      ...this.#makeSlot('key', written),
      path: this.#open.slice(1, -1).map(({ step }) => step),
      commaAt: this.#top.expected === 'comma' ? this.#top.lastEnd : undefined,
      colonAt: undefined,
      hasColon,
      needsComma: !hasColon && startsValue(follower),
    };
  }

  #makeValue(written: Written | undefined): Slot {
    const { kind, expected, lastEnd, keyEnd } = this.#top;
    return {
      ...this.#makeSlot('value', written),
      path: this.#open.slice(1).map(({ step }) => step),
      commaAt: kind === 'array' && expected === 'comma' ? lastEnd : undefined,
      colonAt: kind === 'object' && expected === 'colon' ? keyEnd : undefined,
      hasColon: false,
      needsComma: this.#open.length > 1 && startsValue(this.#findFollower(written)),
    };
  }

  /** The kind of what follows behind the slot. */
  #findFollower(written: Written | undefined): number {
    return written === undefined ? this.#tokens.kind : this.#tokens.peek(written.end);
  }

  #makeSlot(part: Slot['part'], written: Written | undefined) {
    const { start, end } = written ?? { start: this.#offset, end: this.#offset };
    const quoted = written?.kind === TOKEN.string;
    return {
      part,
      replaced: { start, end },
      quoted,
      typed: this.#text.slice(start + (quoted ? 1 : 0), Math.max(start, this.#offset)),
      containers: this.#open.slice(1),
    };
  }

  #take(): void {
    const { kind, end } = this.#tokens;
    switch (kind) {
      case TOKEN.openObject:
      case TOKEN.openList:
        this.#top = new OpenContainer(kind === TOKEN.openObject ? 'object' : 'array', this.#text);
        this.#open.push(this.#top);
        break;
      case TOKEN.closeObject:
      case TOKEN.closeList:
        this.#close(kind === TOKEN.closeObject ? 'object' : 'array', end);
        break;
      case TOKEN.colon:
        if (this.#top.kind === 'object' && this.#top.expected !== 'comma') this.#top.expected = 'value';
        break;
      case TOKEN.comma:
        this.#top.endItem();
        break;
      default:
        this.#takeText();
    }
  }

  #takeText(): void {
    const { start, end } = this.#tokens;
    if (this.#isKey()) {
      this.#top.endItem();
      this.#top.keyStart = start;
      this.#top.keyEnd = end;
      this.#top.expected = 'colon';
      return;
    }
    const isTyped = this.#slot?.replaced.start === start && this.#slot.replaced.end === end;
    this.#top.endValue(isTyped ? -1 : start, end);
  }

  /** Closes the innermost container of a kind, and with it what was left open in it. */
  #close(kind: 'object' | 'array', end: number): void {
    let index = this.#open.length - 1;
    while (index > 0 && this.#open[index]?.kind !== kind) index--;
    if (index === 0) return;
    while (this.#open.length > index) this.#open.pop()?.endItem();
    this.#top = this.#open[index - 1] ?? this.#top;
    this.#top.endValue(-1, end);
  }
}

/** Says whether a token begins a value; a text or word may be a key as well. */
function startsValue(kind: number, orText = true): boolean {
  const isText = kind === TOKEN.string || kind === TOKEN.word;
  return kind === TOKEN.openObject || kind === TOKEN.openList || (orText && isText);
}
