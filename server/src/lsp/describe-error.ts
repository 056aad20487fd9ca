/** An error for the log: its stack, which names the place, or whatever else was thrown. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
