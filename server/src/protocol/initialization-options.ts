/** What the client says about itself at initialization. */
export interface InitializationOptions {
  /** True when the editor itself reports JSON syntax errors and duplicate keys, so that we leave them out. */
  readonly builtInJson?: boolean;
  /** True when the client wants to hear `statLens/status`. */
  readonly reportStatus?: boolean;
  /** What to say to people in the language of the editor, by the English text; what is missing stays English. */
  readonly texts?: Readonly<Record<string, string>>;
  /** True when the client opens links to pages about codes by asking `statLens/rulePage`. */
  readonly openRulePages?: boolean;
  /**
   * True when the client shows our read-only documents by a content provider of its own, which asks for them and hears
   * `statLens/effectiveChanged`.
   */
  readonly linkedDocuments?: boolean;
  /** True when the client registers the command `statLens.showReferences`, which takes a uri, a position and `MembersParams`. */
  readonly showReferences?: boolean;
  /** True when the client registers the command `statLens.showEffectiveStats`, which takes the uri of a file. */
  readonly showEffectiveStats?: boolean;
  /** True when the client registers the command `statLens.migrateFile`, which takes the uri of a file. */
  readonly migrateFile?: boolean;
}
