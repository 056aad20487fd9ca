import type { EditOperation, Fix } from '../base/problem.ts';

/** A fix that anyone would make the same way, so fix-all may apply it. */
export function makeSafeFix(title: string, ...operations: readonly EditOperation[]): Fix {
  return { title, safe: true, operations: () => operations };
}

/** A fix that is one way of several, for people to choose. */
export function makeChoice(title: string, ...operations: readonly EditOperation[]): Fix {
  return { title, safe: false, operations: () => operations };
}
