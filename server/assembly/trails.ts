/*
 * What `PlainPlace` and `KeyTrail` (`server/src/kinds/`) know, as it lies in memory. They are made by who teaches the matcher; an address
 * of 0 stands for none, also where memory is full.
 */

/** Where something may stand. */
@unmanaged
export class Place {
  /** The types of `PlainShape`. */
  types: i32 = 0;
  /** The longest string in bytes. */
  maxLength: usize = 0;
  /** Which fact stands there, from 1 on; 0 where none. */
  fact: i32 = 0;
  /** 1 where the stats of the record stand. */
  isStats: i32 = 0;
  /** Where the keys of an object begin. */
  start: usize = 0;
  /** The place of a list's items. */
  item: usize = 0;
}

/** The keys that an object has had up to here. */
@unmanaged
export class Trail {
  /** The place of the last key's value. */
  place: usize = 0;
  /** The first trail with one key more, and the next of those that have one key more than the trail before. */
  way: usize = 0;
  sibling: usize = 0;
  /** Whether no key is missing that the object must have. */
  isWhole: i32 = 0;
  /** What stood between the value before and that of the last key when the key was met last, and how much room there is for it. */
  lead: usize = 0;
  leadLength: usize = 0;
  room: usize = 0;
  /** The key in that, with its closing quote. */
  key: usize = 0;
  keyLength: usize = 0;
}

let free: usize = 0;
let limit: usize = 0;

/** Gives the memory between two addresses to places and trails. */
export function giveMemory(from: usize, to: usize): void {
  free = from;
  limit = to;
}

/** Takes `length` bytes of it, at an address that can be divided by 8. */
function take(length: usize): usize {
  const taken = free;
  if (length > limit - taken) return 0;
  free = taken + ((length + 7) & ~7);
  return taken;
}

/** Makes a place with the trail at which its objects start. */
export function addPlace(types: i32, maxLength: i32, fact: i32, isStats: bool, isWhole: bool): usize {
  const address = take(offsetof<Place>());
  const start = addTrail(address, 0, isWhole);
  if (start === 0) return 0;
  const place = changetype<Place>(address);
  place.types = types;
  place.maxLength = maxLength;
  place.fact = fact;
  place.isStats = isStats ? 1 : 0;
  place.start = start;
  place.item = 0;
  return address;
}

/** The trail at which the objects of a place start. */
export function startOf(place: usize): usize {
  return changetype<Place>(place).start;
}

/** Makes a trail that goes on from `before` with a key whose value stands at `place`. */
export function addTrail(place: usize, before: usize, isWhole: bool): usize {
  const address = take(offsetof<Trail>());
  if (address === 0 || place === 0) return 0;
  const trail = changetype<Trail>(address);
  trail.place = place;
  trail.isWhole = isWhole ? 1 : 0;
  trail.way = 0;
  trail.sibling = 0;
  trail.leadLength = 0;
  trail.room = 0;
  trail.keyLength = 0;
  if (before !== 0) {
    trail.sibling = changetype<Trail>(before).way;
    changetype<Trail>(before).way = address;
  }
  return address;
}

/** Keeps what stood before the value at `to` since the value before, with the key from `key` to behind its closing quote. */
export function keepLead(trail: Trail, from: usize, to: usize, key: usize, keyLength: usize): void {
  const length = to - from;
  if (length > trail.room) {
    const lead = take(length);
    if (lead === 0) return;
    trail.lead = lead;
    trail.room = length;
  }
  memory.copy(trail.lead, from, length);
  trail.leadLength = length;
  trail.key = trail.lead + (key - from);
  trail.keyLength = keyLength;
}
