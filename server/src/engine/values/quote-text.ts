/** `text` in double quotes for a message, on one line; unknown text is `"?"`. */
export const quoteText = (text = '?'): string => JSON.stringify(text);
