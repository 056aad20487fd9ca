import * as l10n from '@vscode/l10n';
import { checkShape } from './check-shape.ts';
import type { FileKind } from './file-kind.ts';
import { validate_statlens_config } from './generated/validators.js';

/** Our own settings: `statlens.config.json`. The game knows nothing of it, and it holds no records. */
export const statlensConfigKind: FileKind = {
  id: 'statlens_config',
  get label() {
    return l10n.t('Stat Lens settings');
  },
  // Its whole name tells it, of which the last word alone would not be enough (see `findKindByName`).
  names: [],
  folders: [],
  matchesShape: () => false,
  foundsProject: true,
  read: () => [],
  checkShape: (value) => checkShape(validate_statlens_config, value),
};
