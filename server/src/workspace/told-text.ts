import type { JsonPath } from '../base/json-pointer.ts';
import { displayMembers } from '../engine/config/read-object.ts';
import type { WorldVersion } from './turned-axis.ts';

const PARTS: ReadonlySet<unknown> = new Set(['axes', 'tiers', 'levels']);

/**
 * Says whether `path` leads to a text that the game shows to people, of a definition or a part of one that the game accepts
 * before and after: what it says changes nothing for anybody who has stats.
 */
export function isToldText(before: WorldVersion, after: WorldVersion, path: JsonPath): boolean {
  if (before.facts.config === undefined || after.facts.config === undefined) return false;
  const [list, , ...rest] = path.slice(after.world.config?.path.length);
  const isOfPart = rest.length === 3 && PARTS.has(rest[0]);
  return (
    list === 'definitions' &&
    (isOfPart || rest.length === 1) &&
    Object.hasOwn(displayMembers, rest.at(-1) ?? '')
  );
}
