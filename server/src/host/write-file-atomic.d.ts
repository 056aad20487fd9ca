/** The part that we use of a package that has no types of its own. */
declare module 'write-file-atomic' {
  /**
   * Makes a new file beside `path`, flushes it and gives it that name; mode and owner are those of the old file unless they are
   * given. `tmpfileCreated` is told of the new file before it is flushed; what it throws ends all, and the new file goes.
   *
   * @throws a system error, with nothing changed.
   */
  export function sync(
    path: string,
    content: undefined,
    options: {
      readonly tmpfileCreated: (path: string) => void;
      readonly mode?: number;
      readonly chown?: { readonly uid: number; readonly gid: number };
    },
  ): void;
}
