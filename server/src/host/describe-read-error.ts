import * as l10n from '@vscode/l10n';
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

const REASONS: ReadonlyMap<string, () => string> = new Map([
  ['ENOENT', () => l10n.t('it does not exist any more')],
  ['EACCES', () => l10n.t('you have no permission to read it')],
  ['EPERM', () => l10n.t('you have no permission to read it')],
  ['EBUSY', () => l10n.t('another program has locked it')],
  ['EIO', () => l10n.t('the disk reports an error')],
  ['EMFILE', () => l10n.t('too many files are open')],
  ['ENFILE', () => l10n.t('too many files are open')],
  ['ENAMETOOLONG', () => l10n.t('its name is too long')],
  ['ETIMEDOUT', () => l10n.t('the network drive does not answer')],
]);

/** What came of reading a file that could not be opened or read. */
export function describeReadError(error: unknown): ReadResult {
  const code = errorCode(error);
  if (ABSENCES.has(code)) return { kind: 'absent' };
  const message = l10n.t('The file cannot be read: {0}', explainErrorCode(code));
  return { kind: 'refused', code: 'syntax/unreadable', message };
}

/** The code of a system error, such as `EACCES`; the error's own words for others. */
export function errorCode(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message;
  return String(error);
}

/** A system error's code in plain language. */
export function explainErrorCode(code: string): string {
  return REASONS.get(code)?.() ?? l10n.t('the system says {0}', code);
}
