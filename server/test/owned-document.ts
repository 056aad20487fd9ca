import fc from 'fast-check';
import type { JsonPath } from '../src/base/json-pointer.ts';

/** A document in which every comment names the item it belongs to: members `"k7"` and elements `7`. */
export interface OwnedDocument {
  readonly text: string;
  readonly objects: readonly JsonPath[];
  readonly lists: readonly JsonPath[];
  readonly members: readonly JsonPath[];
  readonly elements: readonly JsonPath[];
}

/** Such documents with comments above, before, inside of and behind items, of many and of one line. */
export const ownedDocument: fc.Arbitrary<OwnedDocument> = fc
  .record({
    eol: fc.constantFrom('\n', '\r\n'),
    indent: fc.constantFrom('  ', '\t', '    '),
    dice: fc.infiniteStream(fc.nat(99)),
  })
  .map((layout) => new OwnedWriter(layout).write());

interface Layout {
  readonly eol: string;
  readonly indent: string;
  readonly dice: Iterator<number>;
}

class OwnedWriter {
  readonly #layout: Layout;
  readonly #objects: JsonPath[] = [];
  readonly #lists: JsonPath[] = [];
  readonly #members: JsonPath[] = [];
  readonly #elements: JsonPath[] = [];
  #count = 0;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  write(): OwnedDocument {
    const text = this.#writeContainer('object', [], 0, this.#chance(75));
    return {
      text,
      objects: this.#objects,
      lists: this.#lists,
      members: this.#members,
      elements: this.#elements,
    };
  }

  #writeContainer(type: 'object' | 'list', path: JsonPath, depth: number, broken: boolean): string {
    (type === 'object' ? this.#objects : this.#lists).push(path);
    const count = this.#layout.dice.next().value % (depth === 0 ? 5 : 4);
    const line = this.#layout.eol + this.#layout.indent.repeat(depth + 1);
    const trailing = this.#chance(25);
    let text = '';
    for (let index = 0; index < count; index++) {
      const id = ++this.#count;
      const comma = index < count - 1 || trailing ? ',' : '';
      const item = type === 'list' ? `${id}` : this.#writeMember(path, id, depth, broken);
      if (type === 'list') this.#elements.push([...path, index]);
      text += broken ? this.#writeLine(line, item, comma, id) : this.#writeInline(item, comma, id, index);
    }
    const close = broken && count > 0 ? this.#layout.eol + this.#layout.indent.repeat(depth) : '';
    return type === 'object' ? `{${text}${close}}` : `[${text}${close}]`;
  }

  #writeMember(path: JsonPath, id: number, depth: number, broken: boolean): string {
    const own = [...path, `k${id}`];
    this.#members.push(own);
    const inside = this.#chance(20) ? `/* inside ${id} */ ` : '';
    const key = `"k${id}": ${inside}`;
    if (depth > 2 || this.#chance(50)) return `${key}"v"`;
    const type = this.#chance(50) ? 'object' : 'list';
    return key + this.#writeContainer(type, own, depth + 1, broken && this.#chance(60));
  }

  #writeLine(line: string, item: string, comma: string, id: number): string {
    const blank = this.#chance(15) ? this.#layout.eol : '';
    const above = this.#chance(30) ? `${line}// above ${id}` : '';
    const before = this.#chance(10) ? `/* before ${id} */ ` : '';
    const behind = this.#chance(25) ? ` // behind ${id}` : this.#chance(15) ? ` /* behind ${id} */` : '';
    return blank + above + line + before + item + comma + behind;
  }

  #writeInline(item: string, comma: string, id: number, index: number): string {
    const gap = index === 0 ? '' : ' ';
    const before = this.#chance(20) ? `/* before ${id} */ ` : '';
    const behind = this.#chance(20) ? ` /* behind ${id} */` : '';
    return gap + before + item + behind + comma;
  }

  #chance(percent: number): boolean {
    return this.#layout.dice.next().value < percent;
  }
}
