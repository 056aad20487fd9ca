import * as l10n from '@vscode/l10n';
import { isJsonObject, ownMember } from '../base/json-value.ts';
import { readLocation } from '../model/read-entities.ts';
import { checkShape } from './check-shape.ts';
import type { FileKind } from './file-kind.ts';
import { validate_location } from './generated/validators.js';

/** A location: `{ x, y, stats }`. */
export const locationKind: FileKind = {
  id: 'location',
  get label() {
    return l10n.t('location');
  },
  names: ['location'],
  folders: ['locations'],
  matchesShape: (value) =>
    typeof ownMember(value, 'x') === 'number' &&
    typeof ownMember(value, 'y') === 'number' &&
    isJsonObject(ownMember(value, 'stats')),
  foundsProject: false,
  read: (value, path) => [readLocation(value, path)],
  checkShape: (value) => checkShape(validate_location, value),
};
