/** Another member that explains an error, as a JSON pointer into the same value. */
export interface RelatedPointer {
  readonly pointer: string;
  readonly message: string;
}

/** One reason why the game refuses a value. */
export interface ConfigError<Code extends string = string> {
  /** RFC 6901 pointer to the member at fault; for a missing member, to the object that lacks it. */
  readonly pointer: string;
  readonly code: Code;
  /** The first half of the message: what is wrong. */
  readonly fact: string;
  /** One sentence: the fact, then what the game does about it. */
  readonly message: string;
  readonly related?: readonly RelatedPointer[];
  /** The key of the member that is missing in the object at `pointer`, or is null at `pointer` itself. */
  readonly missing?: string;
}
