import * as l10n from '@vscode/l10n';
import { ownMember } from '../base/json-value.ts';
import { readNpcState } from '../model/read-entities.ts';
import { checkShape } from './check-shape.ts';
import type { FileKind } from './file-kind.ts';
import { validate_npc_state } from './generated/validators.js';

/** The runtime overrides of one NPC: `{ npc_id, stats }`. */
export const npcStateKind: FileKind = {
  id: 'npc_state',
  get label() {
    return l10n.t('NPC state');
  },
  names: ['npc_state', 'npc-state'],
  folders: ['npc_states'],
  matchesShape: (value) => typeof ownMember(value, 'npc_id') === 'number' && Object.hasOwn(value, 'stats'),
  foundsProject: false,
  read: (value, path) => [readNpcState(value, path)],
  checkShape: (value) => checkShape(validate_npc_state, value),
};
