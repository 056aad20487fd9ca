import * as l10n from '@vscode/l10n';
import { decodeBytes } from '../syntax/decode-bytes.ts';
import type { ReadResult } from '../workspace/file-system.ts';

/** Larger files are refused unless somebody says otherwise; in bytes. */
export const USUAL_MAX_BYTES = 20_000_000;

/** What reading a file of these bytes would answer, for texts that come from elsewhere than a disk. */
export function readBytes(bytes: Uint8Array, maxBytes = USUAL_MAX_BYTES): ReadResult {
  if (bytes.length > maxBytes) return refuseSize(bytes.length, maxBytes);
  const decoded = decodeBytes(bytes);
  return decoded.kind === 'text' ? decoded : { ...decoded, code: 'syntax/encoding' };
}

/** The answer for a file of `bytes` bytes where no more than `maxBytes` are read. */
export function refuseSize(bytes: number, maxBytes: number): ReadResult {
  const message = l10n.t(
    'The file is too large to be read: {0}, and the limit is {1}',
    megabytes(bytes),
    megabytes(maxBytes),
  );
  return { kind: 'refused', code: 'syntax/too-large', message };
}

function megabytes(bytes: number): string {
  return l10n.t('{0} MB', Number((bytes / 1_000_000).toPrecision(3)));
}
