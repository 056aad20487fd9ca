/** A reason to stop that a person can act on; scripts print its message as it is, without a stack. */
export class StopError extends Error {
  override readonly name = 'StopError';
}
