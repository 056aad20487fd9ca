import * as l10n from '@vscode/l10n';
import { isJsonObject, ownMember } from '../base/json-value.ts';
import { readSession } from '../model/read-entities.ts';
import { checkShape } from './check-shape.ts';
import type { FileKind } from './file-kind.ts';
import { validate_session } from './generated/validators.js';

/** A play session: `{ scene_id, current_node_id, flags, stats }`, or a legacy one with `relationships`. */
export const sessionKind: FileKind = {
  id: 'session',
  get label() {
    return l10n.t('session');
  },
  names: ['session'],
  folders: ['sessions'],
  matchesShape: (value) =>
    ['scene_id', 'current_node_id'].some((key) => Object.hasOwn(value, key)) &&
    ['stats', 'relationships'].some((key) => isJsonObject(ownMember(value, key))),
  foundsProject: false,
  read: (value, path) => [readSession(value, path)],
  checkShape: (value) => checkShape(validate_session, value),
};
