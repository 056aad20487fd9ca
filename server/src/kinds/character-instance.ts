import * as l10n from '@vscode/l10n';
import { ownMember } from '../base/json-value.ts';
import { readCharacterInstance } from '../model/read-entities.ts';
import { checkShape } from './check-shape.ts';
import type { FileKind } from './file-kind.ts';
import { validate_character_instance } from './generated/validators.js';

/** A world-specific variant of a character: `{ id, character_id, world_id }`. */
export const characterInstanceKind: FileKind = {
  id: 'character_instance',
  get label() {
    return l10n.t('character instance');
  },
  names: ['instance', 'character_instance'],
  folders: ['instances', 'character_instances'],
  matchesShape: (value) => typeof ownMember(value, 'character_id') === 'string',
  foundsProject: false,
  read: (value, path) => [readCharacterInstance(value, path)],
  checkShape: (value) => checkShape(validate_character_instance, value),
};
