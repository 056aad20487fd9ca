/**
 * A value now or later. Disk access answers at once on Node, where synchronous reading is several times faster,
 * and later in a browser; callers await only when they must.
 */
export type MaybePromise<T> = T | Promise<T>;
