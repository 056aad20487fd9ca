import * as l10n from '@vscode/l10n';
import { isJsonObject, ownMember } from '../base/json-value.ts';
import { readStatsConfig } from '../model/read-world.ts';
import { checkShape } from './check-shape.ts';
import type { FileKind } from './file-kind.ts';
import { validate_stats_config } from './generated/validators.js';

/** A bare stats_config: `{ version?, definitions }`. It counts as a world without id. */
export const statsConfigKind: FileKind = {
  id: 'stats_config',
  get label() {
    return l10n.t('stats config');
  },
  names: ['stats_config'],
  folders: [],
  matchesShape: (value) => {
    const definitions = ownMember(value, 'definitions');
    return (
      isJsonObject(definitions) &&
      !Object.hasOwn(value, 'label') &&
      Object.values(definitions).some(
        (definition) => isJsonObject(definition) && Array.isArray(ownMember(definition, 'axes')),
      )
    );
  },
  foundsProject: true,
  read: (value, path) => [readStatsConfig(value, path)],
  checkShape: (value) => checkShape(validate_stats_config, value),
};
