import * as l10n from '@vscode/l10n';

/** The text of a file's bytes, or why there is none. */
export type DecodedBytes =
  /** The text without its byte order mark; `bom` says whether there was one. */
  | { readonly kind: 'text'; readonly text: string; readonly bom: boolean }
  /** The bytes are no UTF-8; `message` names the encoding, or the first bad byte and its offset, for people. */
  | { readonly kind: 'refused'; readonly message: string };

/** Reads bytes as UTF-8, with or without a byte order mark. Works on any host that has `TextDecoder`. */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const foreign = foreignEncoding(bytes);
  if (foreign !== undefined) {
    return { kind: 'refused', message: l10n.t('Not UTF-8: the file is {0}; save it as UTF-8', foreign) };
  }
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { kind: 'text', text: decoder.decode(bom ? bytes.subarray(3) : bytes), bom };
  } catch {
    return { kind: 'refused', message: describeBadByte(bytes) };
  }
}

/** The name of an encoding that its byte order mark gives away, or undefined. */
function foreignEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) {
    return third === 0 && fourth === 0 ? l10n.t('UTF-32 (little endian)') : l10n.t('UTF-16 (little endian)');
  }
  if (first === 0xfe && second === 0xff) return l10n.t('UTF-16 (big endian)');
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return l10n.t('UTF-32 (big endian)');
  return undefined;
}

function describeBadByte(bytes: Uint8Array): string {
  const offset = firstBadByte(bytes);
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return l10n.t('Not UTF-8: byte 0x{0} at offset {1}; save the file as UTF-8', byte, offset);
}

/** The offset of the first byte that starts no character, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // What is good so far may end with the first bytes of a character that the next byte does not go on with.
  let start = good;
  while (start > 0 && !isUtf8(bytes.subarray(0, start), false)) start--;
  return start;
}

/** Says whether `bytes` are UTF-8; with `cutOff` they may end within a character. */
function isUtf8(bytes: Uint8Array, cutOff: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cutOff });
    return true;
  } catch {
    return false;
  }
}
