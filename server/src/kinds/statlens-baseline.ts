import * as l10n from '@vscode/l10n';
import { checkShape } from './check-shape.ts';
import type { FileKind } from './file-kind.ts';
import { validate_statlens_baseline } from './generated/validators.js';

/** Problems that are known: `statlens.baseline.json`. The game knows nothing of it, and it holds no records. */
export const statlensBaselineKind: FileKind = {
  id: 'statlens_baseline',
  get label() {
    return l10n.t('Stat Lens baseline');
  },
  // Its whole name tells it, of which the last word alone would not be enough (see `findKindByName`).
  names: [],
  folders: [],
  matchesShape: () => false,
  foundsProject: false,
  read: () => [],
  checkShape: (value) => checkShape(validate_statlens_baseline, value),
};
