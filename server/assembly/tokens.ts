/* Tokens of strict JSON in memory, one after the other. What is unusual or wrong they do not understand. */

export const QUOTE: u32 = 0x22;
const MINUS: u32 = 0x2d;
const POINT: u32 = 0x2e;
const ZERO: u32 = 0x30;
const BACKSLASH: u32 = 0x5c;
const LETTER_E: u32 = 0x65;

/** So many digits make a number that is exact. */
const MOST_DIGITS: usize = 15;

/** Where the next token is looked for. */
export let at: usize = 0;
/** Whether the string that was skipped last has a backslash in it. */
export let hasEscapes: bool = false;
/** The number that was read last. */
export let number: f64 = 0;

let end: usize = 0;

/** Goes to the start of a text that lies between two addresses. The byte behind it must be 0. */
export function open(from: usize, to: usize): void {
  at = from;
  end = to;
}

/** Goes on by some bytes. */
export function step(length: usize = 1): void {
  at += length;
}

/** Goes to the next byte that is no blank and answers it; 0 at the end. */
export function peek(): u32 {
  let address = at;
  let byte: u32 = load<u8>(address);
  while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) byte = load<u8>(++address);
  at = address;
  return address < end ? byte : 0;
}

/** Says whether the same `length` bytes stand at two addresses. */
export function isSame(one: usize, other: usize, length: usize): bool {
  let done: usize = 0;
  for (; done + 8 <= length; done += 8) {
    if (load<u64>(one + done) !== load<u64>(other + done)) return false;
  }
  for (; done < length; done++) if (load<u8>(one + done) !== load<u8>(other + done)) return false;
  return true;
}

/** Goes from behind the opening quote of a string to behind its closing one; false where it is not understood. */
export function skipString(): bool {
  let address = at;
  hasEscapes = false;
  while (true) {
    const byte: u32 = load<u8>(address++);
    if (byte === QUOTE) break;
    if (byte === BACKSLASH) {
      if (!isEscaped(load<u8>(address++))) return false;
      hasEscapes = true;
    } else if (byte >= 0x80) {
      address = skipCharacter(address - 1);
      if (address === 0) return false;
    } else if (byte < 0x20) return false;
  }
  at = address;
  return true;
}

/** What may follow a backslash, but for `u`: characters that are told by their number may be half of one. */
function isEscaped(byte: u32): bool {
  switch (byte) {
    case QUOTE:
    case BACKSLASH:
    case 0x2f: // /
    case 0x62: // b
    case 0x66: // f
    case 0x6e: // n
    case 0x72: // r
    case 0x74: // t
      return true;
    default:
      return false;
  }
}

/** The address behind a character of two to four bytes; 0 when it is no valid UTF-8. */
function skipCharacter(address: usize): usize {
  const first: u32 = load<u8>(address);
  const second: u32 = load<u8>(address, 1);
  if (first < 0xc2 || first > 0xf4) return 0;
  if (first < 0xe0) return isBetween(second, 0x80, 0xbf) ? address + 2 : 0;
  if (!isBetween(load<u8>(address, 2), 0x80, 0xbf)) return 0;
  if (first < 0xf0) {
    // Neither what fits into two bytes nor half a character.
    const fits = isBetween(second, first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf);
    return fits ? address + 3 : 0;
  }
  // Neither what fits into three bytes nor what lies beyond the last character.
  const fits = isBetween(second, first === 0xf0 ? 0x90 : 0x80, first === 0xf4 ? 0x8f : 0xbf);
  return fits && isBetween(load<u8>(address, 3), 0x80, 0xbf) ? address + 4 : 0;
}

function isBetween(byte: u32, least: u32, most: u32): bool {
  return byte >= least && byte <= most;
}

/** Reads a number into `number`; false where it is not understood: none, too long to be exact, with an exponent, or -0. */
export function readNumber(): bool {
  const isNegative = load<u8>(at) === MINUS;
  const start = isNegative ? at + 1 : at;
  const point = skipDigits(start);
  const whole = point - start;
  if (whole === 0 || whole > MOST_DIGITS || (whole > 1 && load<u8>(start) === ZERO)) return false;
  let behind = point;
  let value = numberOf(start, point, 0) as f64;
  if (load<u8>(point) === POINT) {
    behind = skipDigits(point + 1);
    const places = behind - point - 1;
    if (places === 0 || whole + places > MOST_DIGITS) return false;
    // A whole number by a power of ten, both exact, is rounded as JavaScript rounds it.
    value = (numberOf(point + 1, behind, value as i64) as f64) / (powerOfTen(places) as f64);
  }
  if ((load<u8>(behind) | 0x20) === LETTER_E || (isNegative && value === 0)) return false;
  number = isNegative ? -value : value;
  at = behind;
  return true;
}

function skipDigits(from: usize): usize {
  let address = from;
  while ((load<u8>(address) as u32) - ZERO <= 9) address++;
  return address;
}

/** What the digits up to `to` say behind those of `before`. */
function numberOf(from: usize, to: usize, before: i64): i64 {
  let value = before;
  for (let address = from; address < to; address++) value = value * 10 + (load<u8>(address) - ZERO);
  return value;
}

function powerOfTen(exponent: usize): i64 {
  let power: i64 = 1;
  for (let i: usize = 0; i < exponent; i++) power *= 10;
  return power;
}
