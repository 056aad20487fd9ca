import { formatPointer, type JsonPath } from '../base/json-pointer.ts';
import type { UnknownKey } from '../kinds/find-unknown-keys.ts';
import { findMeantKey } from './find-meant-key.ts';
import { isNoteKey } from './is-note-key.ts';
import { listConfigErrors } from './report-config-errors.ts';
import type { RuleContext } from './rule-context.ts';
import type { NameSuggestion } from './suggest-name.ts';

/** A key that the game does not know, beside which it misses the one that was meant. */
export interface KeySlip {
  readonly unknown: UnknownKey;
  readonly meant: NameSuggestion;
}

/** Nobody reads of more, and what keys were meant to be takes long to guess. */
const MOST_SLIPS = 1000;

/**
 * The slips of the pen in the keys of a file's stats configs for which the game refuses them, by the pointers of the
 * members that it misses: one problem each, though there is an unknown key and a missing one.
 */
export function listKeySlips(context: RuleContext): ReadonlyMap<string, KeySlip> {
  return context.once(findKeySlips);
}

function findKeySlips(context: RuleContext): ReadonlyMap<string, KeySlip> {
  const slips = new Map<string, KeySlip>();
  const { unknownKeys } = context.file;
  const missing = unknownKeys.length === 0 ? undefined : listMissing(context);
  if (missing === undefined || missing.size === 0) return slips;
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

/** The members that the game misses, by the pointers of the objects. */
function listMissing(context: RuleContext): ReadonlyMap<string, ReadonlySet<string>> {
  const levels = context.workspace.levelsOf(context.file.uri);
  const found = new Map<string, Set<string>>();
  for (const world of context.recordsOf('world')) {
    const { config } = world;
    if (config === undefined) continue;
    for (const error of listConfigErrors(context, world, config)) {
      const { code, missing } = error;
      // What nobody is told of explains no unknown key.
      if (missing === undefined || levels?.levelOf(code) === 'off') continue;
      const object = formatPointer(config.path) + error.pointer;
      const names = found.get(object);
      if (names === undefined) found.set(object, new Set([missing]));
      else names.add(missing);
    }
  }
  return found;
}
