/**
 * A value now or later. Disk access answers at once on Node, where synchronous reading is several times faster,
 * and later in a browser; callers await only when they must.
 */
export type MaybePromise<T> = T | Promise<T>;

/** Goes on with a value as soon as it is there: at once when it is there already. */
export function whenThere<T, R>(value: MaybePromise<T>, go: (value: T) => R): MaybePromise<R> {
  return value instanceof Promise ? value.then(go) : go(value);
}
