const longestQuote = 60;

/** `text` in double quotes for a message, on one line and cut when very long. */
export function quoteText(text: string): string {
  return JSON.stringify(text.length > longestQuote ? `${text.slice(0, longestQuote)}...` : text);
}
