import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** A file before and after a change. */
export interface ChangedText {
  readonly oldText: string;
  readonly newText: string;
  /** The file starts with a byte order mark, which is no part of the texts. */
  readonly bom: boolean;
}

/** The change as a unified diff with `a/` and `b/` before `path`, as `git apply` and `patch -p1` read it. */
export function formatUnifiedDiff(path: string, { oldText, newText, bom }: ChangedText): string {
  const mark = bom ? '\uFEFF' : '';
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, mark + oldText, mark + newText, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
