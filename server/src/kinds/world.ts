import * as l10n from '@vscode/l10n';
import { isJsonObject, ownMember } from '../base/json-value.ts';
import { readWorld } from '../model/read-world.ts';
import { checkShape } from './check-shape.ts';
import type { FileKind } from './file-kind.ts';
import { validate_world } from './generated/validators.js';

const META_KEYS = ['stats_config', 'relationship_schemas', 'intimacy_schema'];

/** A world: `{ id?, name?, meta: { stats_config } }`; its `meta` may still hold the legacy sections. */
export const worldKind: FileKind = {
  id: 'world',
  get label() {
    return l10n.t('world');
  },
  names: ['world'],
  folders: ['worlds'],
  matchesShape: (value) => {
    const meta = ownMember(value, 'meta');
    return isJsonObject(meta) && META_KEYS.some((key) => isJsonObject(ownMember(meta, key)));
  },
  foundsProject: true,
  read: (value, path) => [readWorld(value, path)],
  checkShape: (value) => checkShape(validate_world, value),
};
