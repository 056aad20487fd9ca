import * as l10n from '@vscode/l10n';
import { isJsonObject, ownMember } from '../base/json-value.ts';
import { readNpc } from '../model/read-entities.ts';
import { checkShape } from './check-shape.ts';
import type { FileKind } from './file-kind.ts';
import { validate_npc } from './generated/validators.js';

/** An NPC with its base stats: `{ id, name, stats: { definition: { axis: value } } }`. */
export const npcKind: FileKind = {
  id: 'npc',
  get label() {
    return l10n.t('NPC');
  },
  names: ['npc'],
  folders: ['npcs'],
  matchesShape: (value) =>
    typeof ownMember(value, 'name') === 'string' &&
    isJsonObject(ownMember(value, 'stats')) &&
    !['npc_id', 'stats_metadata', 'x', 'scene_id', 'character_id', 'meta'].some((key) =>
      Object.hasOwn(value, key),
    ),
  foundsProject: false,
  read: (value, path) => [readNpc(value, path)],
  checkShape: (value) => checkShape(validate_npc, value),
};
