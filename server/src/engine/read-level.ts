import type { JsonValue } from '../base/json-value.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';
import type { LevelParts } from './definition-reading.ts';
import { quoteText } from './quote-text.ts';
import { readCondition } from './read-condition.ts';
import { type Members, optional, type Reading, readMembers, required } from './read-members.ts';
import { nullable, readInteger, readMap, readName, readString } from './value-readers.ts';

const levelMembers: Members<LevelParts> = {
  id: required(readName('level/blank-id')),
  conditions: required(readMap(readCondition)),
  display_name: optional(nullable(readString), null),
  description: optional(nullable(readString), null),
  priority: optional(readInteger, 0),
};

/** Reads a level, which must have a condition (docs/stat-system.md, 1.5). */
export function readLevel(value: JsonValue, place: ConfigPlace): Reading<LevelParts> | undefined {
  const level = readMembers(value, place, 'Level', levelMembers);
  if (level?.conditions !== undefined && Object.keys(level.conditions).length === 0) {
    const subject = level.id === undefined ? 'The level' : `Level ${quoteText(level.id)}`;
    reportError(childPlace(place, 'conditions'), 'level/no-conditions', `${subject} has no conditions`);
  }
  return level;
}
