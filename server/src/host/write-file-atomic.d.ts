/** The part that we use of a package that has no types of its own. */
declare module 'write-file-atomic' {
  /**
   * Writes to a new file beside `path`, flushes it and gives it that name; mode and owner are those of the old file.
   * Rejects with a system error, with nothing changed.
   */
  export default function writeFileAtomic(path: string, content: Uint8Array): Promise<void>;
  /**
   * The same at once.
   *
   * @throws a system error, with nothing changed.
   */
  export function sync(path: string, content: Uint8Array): void;
}
