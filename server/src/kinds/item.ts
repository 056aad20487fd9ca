import * as l10n from '@vscode/l10n';
import { isJsonObject, ownMember } from '../base/json-value.ts';
import { readItem } from '../model/read-entities.ts';
import { checkShape } from './check-shape.ts';
import type { FileKind } from './file-kind.ts';
import { validate_item } from './generated/validators.js';

/** An item or item template; its `stats_metadata` lists modifiers. */
export const itemKind: FileKind = {
  id: 'item',
  get label() {
    return l10n.t('item');
  },
  names: ['item'],
  folders: ['items'],
  matchesShape: (value) => isJsonObject(ownMember(value, 'stats_metadata')),
  foundsProject: false,
  read: (value, path) => [readItem(value, path)],
  checkShape: (value) => checkShape(validate_item, value),
};
