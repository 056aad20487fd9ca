import { setOwnMember } from '../base/json-value.ts';

/** Members by definition, or by definition and entity key; every key is a plain one, `__proto__` too. */
export class NestedMembers<T> {
  /** By definition id, in the order in which they came. */
  readonly members: Record<string, T | Record<string, T>> = {};
  readonly #inner = new Map<string, Record<string, T>>();

  /** The members by entity key under a definition, which are there from now on. */
  open(definitionId: string): Record<string, T> {
    let inner = this.#inner.get(definitionId);
    if (inner === undefined) {
      inner = {};
      this.#inner.set(definitionId, inner);
      setOwnMember(this.members, definitionId, inner);
    }
    return inner;
  }

  /** Puts a value in place; without an entity key it is the definition's own. */
  set(definitionId: string, entityKey: string | undefined, value: T): void {
    if (entityKey === undefined) setOwnMember(this.members, definitionId, value);
    else setOwnMember(this.open(definitionId), entityKey, value);
  }
}
