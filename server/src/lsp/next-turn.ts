/** Resolves once the event loop has handled what was already waiting; at once, without a clock, where the host can. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    // Web workers know no setImmediate.
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
