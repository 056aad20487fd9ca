import { errorCode, explainErrorCode } from './describe-read-error.ts';

/** What the system says when something may be read, and not written. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'you have no permission to write there'],
  ['EPERM', 'you have no permission to write there'],
  ['EROFS', 'nothing can be written on that disk'],
  ['ENOTDIR', 'a file stands where a folder should be'],
  ['ENOSPC', 'the disk is full'],
  ['EFBIG', 'it would be larger than files may be there'],
  ['EDQUOT', 'your share of the disk is used up'],
]);

/** Why a file could not be written, in plain language. */
export function explainWriteError(error: unknown): string {
  const code = errorCode(error);
  return REASONS.get(code) ?? explainErrorCode(code);
}
