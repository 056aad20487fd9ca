import type { JsonValue } from '../base/json-value.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';
import type { LevelParts } from './definition-reading.ts';
import { quoteText } from './quote-text.ts';
import { readCondition } from './read-condition.ts';
import {
  displayMembers,
  type Members,
  optional,
  type Reading,
  readMembers,
  required,
} from './read-members.ts';
import { readInteger, readMap, readName } from './value-readers.ts';

const levelMembers: Members<LevelParts> = {
  id: required(readName('level/blank-id')),
  conditions: required(readMap(readCondition)),
  ...displayMembers,
  priority: optional(readInteger, 0),
};

/** Reads a level, which must have a condition (docs/stat-system.md, 1.7). */
export function readLevel(value: JsonValue, place: ConfigPlace): Reading<LevelParts> | undefined {
  const level = readMembers(value, place, levelMembers);
  if (level?.conditions && Object.keys(level.conditions).length === 0) {
    const fact = `Level ${quoteText(level.id)} has no conditions`;
    reportError(childPlace(place, 'conditions'), 'level/no-conditions', fact);
  }
  return level;
}
