/** What the client of a completion can do; what is left out it cannot. */
export interface CompletionOptions {
  /** It fills in snippets, with tab stops and choices. */
  readonly snippets?: boolean;
  /** It shows Markdown beside a completion. */
  readonly markdown?: boolean;
  /** It can be told to indent the lines of an inserted text as the line of the cursor is. */
  readonly setsIndentation?: boolean;
  /** It asks for the documentation of the one item that is looked at. */
  readonly resolvesDocumentation?: boolean;
  /** The edit of every item may stand once for all. */
  readonly sharesEditRange?: boolean;
  /** The character that was typed, when it was that which asked. */
  readonly trigger?: string;
}
