import { childPlace, reportError } from './config-place.ts';
import type { LevelParts } from './definition-reading.ts';
import { quoteText } from './quote-text.ts';
import { readCondition } from './read-condition.ts';
import { displayMembers, optional, readObject, required } from './read-object.ts';
import { readInteger, readMap, readName } from './value-readers.ts';

/** Reads a level, which must have a condition (docs/stat-system.md, 1.7). */
export const readLevel = readObject<LevelParts>(
  {
    id: required(readName('level/blank-id')),
    conditions: required(readMap(readCondition)),
    ...displayMembers,
    priority: optional(readInteger, 0),
  },
  ({ id, conditions }, place) => {
    if (!conditions || Object.keys(conditions).length > 0) return;
    const fact = `Level ${quoteText(id)} has no conditions`;
    reportError(childPlace(place, 'conditions'), 'level/no-conditions', fact);
  },
);
