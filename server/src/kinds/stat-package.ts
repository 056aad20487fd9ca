import * as l10n from '@vscode/l10n';
import { isJsonObject, ownMember } from '../base/json-value.ts';
import { readStatPackage } from '../model/read-stat-package.ts';
import { checkShape } from './check-shape.ts';
import type { FileKind } from './file-kind.ts';
import { validate_stat_package } from './generated/validators.js';

/** A package of stat definitions with derivations: `{ id, label, definitions }`. */
export const statPackageKind: FileKind = {
  id: 'stat_package',
  get label() {
    return l10n.t('stat package');
  },
  names: ['stat_package'],
  folders: ['stat_packages'],
  matchesShape: (value) =>
    typeof ownMember(value, 'label') === 'string' && isJsonObject(ownMember(value, 'definitions')),
  foundsProject: false,
  read: (value, path) => [readStatPackage(value, path)],
  checkShape: (value) => checkShape(validate_stat_package, value),
};
