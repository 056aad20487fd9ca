/** How long a test waits for the editor before it fails, in milliseconds. */
const patience = 20_000;

/** How `value` reads in a failure message. */
function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value, undefined, 2) ?? String(value));
}

/**
 * Asks again and again until the answer is accepted, and gives that answer.
 * @param what what is awaited, for the failure message.
 * @param ask gets the present state of the editor.
 * @param accept says whether that is what was awaited.
 * @throws Error that shows what was seen last.
 */
export async function waitFor<T>(
  what: string,
  ask: () => T | PromiseLike<T>,
  accept: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (accept(answer)) return answer;
    if (Date.now() > end) {
      throw new Error(`Waited ${patience / 1000} s for ${what}. Seen last:\n${show(answer)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
