import * as l10n from '@vscode/l10n';
import { checkShape } from './check-shape.ts';
import type { FileKind } from './file-kind.ts';
import { validate_stattest } from './generated/validators.js';

/** Expectations about the balance of a game: `*.stattest.json`. The game knows nothing of them, and they hold no records. */
export const stattestKind: FileKind = {
  id: 'stattest',
  get label() {
    return l10n.t('balance test file');
  },
  names: ['stattest'],
  folders: [],
  matchesShape: () => false,
  foundsProject: false,
  read: () => [],
  // What shares there can be is told when tests are run, in terms of shares.
  checkShape: (value) =>
    checkShape(validate_stattest, value).filter(
      ({ keyword }) => keyword !== 'minimum' && keyword !== 'maximum',
    ),
};
