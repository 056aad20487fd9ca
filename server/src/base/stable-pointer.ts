import { formatPointer, type JsonPath } from './json-pointer.ts';
import { isJsonObject, type JsonValue, ownMember } from './json-value.ts';

/** The members that tell one element of a list from the others, most telling first. */
const NAMING_MEMBERS = ['id', 'name', 'key'];

/**
 * JSON pointers into one value that stay the same when lists are sorted anew or grow: an element with a name of its own
 * is addressed by it (`/tiers/id=friend/max`, not `/tiers/1/max`), others by their index. Such a pointer is never
 * followed, only made anew and compared.
 */
export class StablePointers {
  readonly #value: JsonValue | undefined;
  /** How often each name stands in a list. */
  readonly #names = new Map<readonly JsonValue[], ReadonlyMap<string, number>>();

  constructor(value: JsonValue | undefined) {
    this.#value = value;
  }

  /** The pointer of `path`. Steps that lead nowhere are taken as they are. */
  format(path: JsonPath): string {
    const steps: (string | number)[] = [];
    let current = this.#value;
    for (const step of path) {
      if (Array.isArray(current)) {
        const element: JsonValue | undefined = current[Number(step)];
        steps.push(this.#nameElement(current, element) ?? step);
        current = element;
      } else {
        steps.push(step);
        current = isJsonObject(current) ? ownMember(current, String(step)) : undefined;
      }
    }
    return formatPointer(steps);
  }

  /** `id=friend`; undefined when the element has no name, or shares it with another one. */
  #nameElement(list: readonly JsonValue[], element: JsonValue | undefined): string | undefined {
    const name = readName(element);
    if (name === undefined) return undefined;
    let names = this.#names.get(list);
    if (names === undefined) {
      names = countNames(list);
      this.#names.set(list, names);
    }
    return names.get(name) === 1 ? name : undefined;
  }
}

function countNames(list: readonly JsonValue[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const element of list) {
    const name = readName(element);
    if (name !== undefined) names.set(name, (names.get(name) ?? 0) + 1);
  }
  return names;
}

function readName(element: JsonValue | undefined): string | undefined {
  if (!isJsonObject(element)) return undefined;
  for (const member of NAMING_MEMBERS) {
    const name = ownMember(element, member);
    if (typeof name === 'string' || typeof name === 'number') return `${member}=${name}`;
  }
  return undefined;
}
