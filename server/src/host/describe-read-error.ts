import type { ReadResult } from '../workspace/file-system.ts';

/** What these mean is: there is no file at that place. */
const ABSENCES: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ELOOP',
  'ENXIO',
  'ENODEV',
  'EAGAIN',
]);

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it does not exist any more'],
  ['EACCES', 'you have no permission to read it'],
  ['EPERM', 'you have no permission to read it'],
  ['EBUSY', 'another program has locked it'],
  ['EIO', 'the disk reports an error'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ETIMEDOUT', 'the network drive does not answer'],
]);

/** What came of reading a file that could not be opened or read. */
export function describeReadError(error: unknown): ReadResult {
  const code = errorCode(error);
  if (ABSENCES.has(code)) return { kind: 'absent' };
  const message = `The file cannot be read: ${explainErrorCode(code)}`;
  return { kind: 'refused', code: 'syntax/unreadable', message };
}

/** The code of a system error, such as `EACCES`; the error's own words for others. */
export function errorCode(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message;
  return String(error);
}

/** A system error's code in plain language. */
export function explainErrorCode(code: string): string {
  return REASONS.get(code) ?? `the system says ${code}`;
}
