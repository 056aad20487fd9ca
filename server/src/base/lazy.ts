/** A function that computes its answer at the first call and gives the same answer ever after. */
export function lazy<T>(compute: () => T): () => T {
  let state: { readonly value: T } | undefined;
  return () => {
    state ??= { value: compute() };
    return state.value;
  };
}
