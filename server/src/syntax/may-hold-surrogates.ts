/** Says whether the text may hold half a character: cheap, and seldom true. */
export function mayHoldSurrogates(text: string): boolean {
  return text.includes('\\u') && /\\u[dD][89a-fA-F]/.test(text);
}
