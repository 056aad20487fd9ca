/** Asks for the page about a code, such as `tier/gap`. The answer is Markdown; for an unknown code, an error. */
export interface RulePageParams {
  readonly code: string;
}
