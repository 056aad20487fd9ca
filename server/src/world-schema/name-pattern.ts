/** A regular expression (as text, for the `u` flag) for what a pattern of the config's `externals` means: `*` is any run. */
export function toRegExpSource(pattern: string): string {
  return pattern.split('*').map(escapeRegExp).join('[\\s\\S]*');
}

/** A regular expression for the whole names that `source` describes, but for some names. */
export function matchWhole(source: string, except: readonly string[] = []): string {
  const others = except.length === 0 ? '' : `(?!(?:${except.map(escapeRegExp).join('|')})$)`;
  return `^${others}(?:${source})$`;
}

/** The text as a part of a regular expression that matches it alone. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&');
}
