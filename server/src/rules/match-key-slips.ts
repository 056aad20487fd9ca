import { formatPointer, type JsonPath } from '../base/json-pointer.ts';
import type { UnknownKey } from '../kinds/find-unknown-keys.ts';
import { findMeantKey } from './find-meant-key.ts';
import { isNoteKey } from './is-note-key.ts';
import type { RuleContext } from './rule-context.ts';
import type { NameSuggestion } from './suggest-name.ts';

/** A key that the game does not know, beside which it misses the one that was meant. */
export interface KeySlip {
  readonly unknown: UnknownKey;
  readonly meant: NameSuggestion;
}

/** A member that an object must have and does not. */
export interface MissingMember {
  /** The pointer of the object. */
  readonly object: string;
  readonly name: string;
  /** The code of the rule that tells of it. */
  readonly code: string;
}

/** Nobody reads of more, and what keys were meant to be takes long to guess. */
const MOST_SLIPS = 1000;

/**
 * The slips of the pen in a file's keys for which it misses members, by the pointers of those: one problem each, though there is
 * an unknown key and a missing one. What is missing is asked for only where there are unknown keys.
 */
export function matchKeySlips(
  context: RuleContext,
  listMissing: (context: RuleContext) => Iterable<MissingMember>,
): ReadonlyMap<string, KeySlip> {
  const slips = new Map<string, KeySlip>();
  const { unknownKeys } = context.file;
  if (unknownKeys.length === 0) return slips;
  const missing = groupByObject(context, listMissing(context));
  if (missing.size === 0) return slips;
  for (const unknown of unknownKeys) {
    if (slips.size >= MOST_SLIPS) break;
    const object = unknown.path.slice(0, -1);
    const names = missing.get(formatPointer(object));
    const meant = names === undefined || isNoteKey(unknown.key) ? undefined : findMeantKey(context, unknown);
    if (meant === undefined || !names?.has(meant.name)) continue;
    const pointer = pointerOfMember(object, meant.name);
    // Of two keys that may both be meant for one member, the second stays unknown.
    if (!slips.has(pointer)) slips.set(pointer, { unknown, meant });
  }
  return slips;
}

/** The pointer of a member that an object has or misses. */
export function pointerOfMember(object: JsonPath, name: string): string {
  return formatPointer([...object, name]);
}

function groupByObject(
  context: RuleContext,
  members: Iterable<MissingMember>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const levels = context.workspace.levelsOf(context.file.uri);
  const found = new Map<string, Set<string>>();
  for (const { object, name, code } of members) {
    // What nobody is told of explains no unknown key.
    if (levels?.levelOf(code) === 'off') continue;
    const names = found.get(object);
    if (names === undefined) found.set(object, new Set([name]));
    else names.add(name);
  }
  return found;
}
