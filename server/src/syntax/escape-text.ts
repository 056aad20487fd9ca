/** `text` as a JSON string with its quotes; what JSON must escape is escaped, everything else stays readable. */
export function quoteJson(text: string): string {
  return JSON.stringify(text);
}

/** `text` in double quotes for a message: on one line, without control characters, cut when it is long. */
export function quoteForMessage(text: string): string {
  return JSON.stringify(text.length <= 60 ? text : `${text.slice(0, 56)}...`);
}
