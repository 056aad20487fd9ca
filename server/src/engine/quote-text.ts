const longestQuote = 60;

/** `text` in double quotes for a message, on one line and cut when very long; unknown text is `"?"`. */
export function quoteText(text = '?'): string {
  return JSON.stringify(text.length > longestQuote ? `${text.slice(0, longestQuote)}...` : text);
}
