/**
 * An object with the keys of `object` and the values that `change` makes of its values. Every key becomes an own member,
 * `__proto__` too.
 */
export const mapMembers = <T, U>(
  object: { readonly [key: string]: T },
  change: (value: T, key: string) => U,
): Record<string, U> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
