/*
 * AssemblyScript, compiled to WebAssembly by `scripts/compile-assembly.mjs`: what every one of ten thousand files goes through, in code
 * that no engine has to warm up. It goes over the bytes of a file along the trails of keys that files like it have had, and takes down
 * the numbers. A file with anything that is unusual or wrong is not matched; it is read as a text instead.
 */
import { at, hasEscapes, isSame, number, open, peek, QUOTE, readNumber, skipString, step } from './tokens';
import { giveMemory, keepLead, Place, Trail } from './trails';

/** Answers the trail that goes on from `trail`, in an object at `place`, with the key between two addresses; 0: none. */
declare function learnKey(place: usize, trail: usize, from: usize, to: usize): usize;

/** Answers the place of the items of a list at `place`; 0: none. */
declare function learnItem(place: usize): usize;

const COMMA: u32 = 0x2c;
const COLON: u32 = 0x3a;
const OPEN_BRACKET: u32 = 0x5b;
const CLOSE_BRACKET: u32 = 0x5d;
const OPEN_BRACE: u32 = 0x7b;
const CLOSE_BRACE: u32 = 0x7d;

// The types of `PlainShape`.
const NULL: i32 = 1;
const BOOLEAN: i32 = 2;
const WHOLE_NUMBER: i32 = 4;
const NUMBER: i32 = 8;
const STRING: i32 = 16;
const LIST: i32 = 32;
const OBJECT: i32 = 64;

// The words that JSON knows, as 32-bit numbers of their bytes; of `false` the first four.
const NULL_BYTES: u32 = 0x6c6c756e;
const TRUE_BYTES: u32 = 0x65757274;
const FALSE_BYTES: u32 = 0x736c6166;

/** How many facts, blocks and values are taken down. */
const MOST_FACTS: i32 = 8;
const MOST_BLOCKS: i32 = 64;
const MOST_VALUES: i32 = 4096;

/** Longer files are not matched; in bytes. */
export const MOST_BYTES: i32 = 65_528;

/** How many values and blocks were taken down. */
export const COUNTS: usize = 0;
/** A fact by its number: what it is (`NUMBER`, `STRING`, 0: nothing), where its text starts and ends, and its number. */
export const FACTS: usize = COUNTS + 8;
const FACT_SIZE: usize = 24;
/** The trail with all keys of each block of stats. */
export const BLOCKS: usize = FACTS + (MOST_FACTS as usize) * FACT_SIZE;
/** The numbers of all blocks. */
export const VALUES: usize = BLOCKS + (MOST_BLOCKS as usize) * 4;
/** The file. */
export const INPUT: usize = VALUES + (MOST_VALUES as usize) * 8;

/** The same while a file is matched. */
let valueCount: i32 = 0;
let blockCount: i32 = 0;

giveMemory(INPUT + (MOST_BYTES as usize) + 8, (memory.size() as usize) << 16);

/** Goes over the file, of so many bytes, from its root place; false when it is not matched. */
export function match(root: usize, length: i32): bool {
  const end = INPUT + length;
  store<u8>(end, 0);
  open(INPUT, end);
  valueCount = 0;
  blockCount = 0;
  for (let i: usize = 0; i < (MOST_FACTS as usize); i++) store<i32>(FACTS + i * FACT_SIZE, 0);
  if (!readValue(changetype<Place>(root)) || peek() !== 0 || at < end) return false;
  store<i32>(COUNTS, valueCount);
  store<i32>(COUNTS, blockCount, 4);
  return true;
}

function readValue(place: Place): bool {
  const types = place.types;
  switch (peek()) {
    case QUOTE:
      return (types & STRING) !== 0 && readText(place);
    case OPEN_BRACE:
      return (types & OBJECT) !== 0 && readObject(place);
    case OPEN_BRACKET:
      return (types & LIST) !== 0 && readList(place);
    case 0x6e: // n
      return (types & NULL) !== 0 && skipWord(NULL_BYTES, 4);
    case 0x74: // t
      return (types & BOOLEAN) !== 0 && skipWord(TRUE_BYTES, 4);
    case 0x66: // f
      return (types & BOOLEAN) !== 0 && load<u8>(at, 4) === 0x65 && skipWord(FALSE_BYTES, 5);
    default:
      return readFigure(place);
  }
}

function skipWord(bytes: u32, length: usize): bool {
  if (load<u32>(at) !== bytes) return false;
  step(length);
  return true;
}

function readText(place: Place): bool {
  step();
  const from = at;
  if (!skipString()) return false;
  // There are no fewer bytes than the UTF-16 code units that a limit counts.
  const to = at - 1;
  if (to - from > place.maxLength) return false;
  if (place.fact === 0) return true;
  const fact = FACTS + (place.fact as usize) * FACT_SIZE;
  store<i32>(fact, STRING);
  store<usize>(fact, from - INPUT, 4);
  store<usize>(fact, to - INPUT, 8);
  return !hasEscapes;
}

function readFigure(place: Place): bool {
  if (!readNumber()) return false;
  const isWhole = number === Math.floor(number);
  if ((place.types & NUMBER) === 0 && (!isWhole || (place.types & WHOLE_NUMBER) === 0)) return false;
  if (place.fact === 0) return true;
  const fact = FACTS + (place.fact as usize) * FACT_SIZE;
  store<i32>(fact, NUMBER);
  store<f64>(fact, number, 16);
  return true;
}

function readList(place: Place): bool {
  if (place.item === 0) place.item = learnItem(changetype<usize>(place));
  if (place.item === 0) return false;
  const item = changetype<Place>(place.item);
  step();
  if (peek() === CLOSE_BRACKET) {
    step();
    return true;
  }
  while (true) {
    if (!readValue(item)) return false;
    const byte = peek();
    step();
    if (byte === CLOSE_BRACKET) return true;
    if (byte !== COMMA) return false;
  }
}

function readObject(place: Place): bool {
  step();
  let trail = changetype<Trail>(place.start);
  while (true) {
    const next = goOn(place, trail);
    if (next === null) return false;
    if (next === trail) return trail.isWhole !== 0;
    const member = changetype<Place>(next.place);
    if (!(place.isStats !== 0 ? readBlock(member) : readValue(member))) return false;
    trail = next;
  }
}

/** Reads a block of stats, which holds nothing but numbers. */
function readBlock(place: Place): bool {
  if (peek() !== OPEN_BRACE || blockCount >= MOST_BLOCKS) return false;
  step();
  let trail = changetype<Trail>(place.start);
  while (true) {
    const next = goOn(place, trail);
    if (next === null) return false;
    if (next === trail) break;
    if (valueCount >= MOST_VALUES || !readNumber()) return false;
    store<f64>(VALUES + (valueCount as usize) * 8, number);
    valueCount++;
    trail = next;
  }
  store<usize>(BLOCKS + (blockCount as usize) * 4, changetype<usize>(trail));
  blockCount++;
  return true;
}

/**
 * Goes on in the object at `place`, whose keys so far are `trail`, to the value of its next key. Answers `trail` itself behind the object's end,
 * and null where it is not understood.
 */
function goOn(place: Place, trail: Trail): Trail | null {
  for (let way = trail.way; way !== 0; way = changetype<Trail>(way).sibling) {
    const next = changetype<Trail>(way);
    if (next.leadLength === 0 || !isSame(at, next.lead, next.leadLength)) continue;
    step(next.leadLength);
    return next;
  }
  return goOnSlowly(place, trail);
}

/** Goes on where what comes next did not come here before, or not with these blanks. */
function goOnSlowly(place: Place, trail: Trail): Trail | null {
  const from = at;
  let byte = peek();
  if (byte === CLOSE_BRACE) {
    step();
    return trail;
  }
  if (changetype<usize>(trail) !== place.start) {
    if (byte !== COMMA) return null;
    step();
    byte = peek();
  }
  if (byte !== QUOTE) return null;
  step();
  const key = at;
  if (!skipString() || hasEscapes) return null;
  const keyLength = at - key;
  if (peek() !== COLON) return null;
  step();
  if (peek() === 0) return null;
  const next = findWay(place, trail, key, keyLength);
  if (next !== null) keepLead(next, from, at, key, keyLength);
  return next;
}

function findWay(place: Place, trail: Trail, key: usize, length: usize): Trail | null {
  for (let way = trail.way; way !== 0; way = changetype<Trail>(way).sibling) {
    const next = changetype<Trail>(way);
    if (next.keyLength === length && isSame(next.key, key, length)) return next;
  }
  const learned = learnKey(changetype<usize>(place), changetype<usize>(trail), key, key + length - 1);
  return learned === 0 ? null : changetype<Trail>(learned);
}
