import * as l10n from '@vscode/l10n';
import { isEmptyValue } from '../values/is-empty-value.ts';
import { quoteText } from '../values/quote-text.ts';
import { childPlace, reportError } from './config-place.ts';
import type { LevelParts } from './definition-reading.ts';
import { readCondition } from './read-condition.ts';
import { displayMembers, readObject } from './read-object.ts';
import { readInteger, readMap, readName } from './value-readers.ts';

/** Reads a level, which must have a condition (docs/stat-system.md, 1.7). */
export const readLevel = readObject<LevelParts>(
  {
    id: [readName('level/blank-id')],
    conditions: [readMap(readCondition)],
    ...displayMembers,
    priority: [readInteger, 0],
  },
  ({ id, conditions }, place) => {
    if (!conditions || !isEmptyValue(conditions)) return;
    reportError(
      childPlace(place, 'conditions'),
      'level/no-conditions',
      l10n.t('Level {0} has no conditions', quoteText(id)),
    );
  },
);
