import * as l10n from '@vscode/l10n';
import { isJsonObject, ownMember } from '../base/json-value.ts';
import { checkShape } from './check-shape.ts';
import type { FileKind } from './file-kind.ts';
import { validate_scenario } from './generated/validators.js';

/**
 * A test scenario, or the snapshot of a world that it starts from: `{ world_meta, sessions }`. It is a copy of a world
 * and its sessions at one moment, so it has no records that others could name (spec section 1.2).
 */
export const scenarioKind: FileKind = {
  id: 'scenario',
  get label() {
    return l10n.t('scenario');
  },
  names: ['scenario', 'snapshot'],
  folders: [],
  matchesShape: (value) => {
    const snapshot = ownMember(value, 'snapshot');
    return [value, snapshot].some(
      (candidate) =>
        isJsonObject(candidate) &&
        isJsonObject(ownMember(candidate, 'world_meta')) &&
        Array.isArray(ownMember(candidate, 'sessions')),
    );
  },
  foundsProject: false,
  read: () => [],
  checkShape: (value) => checkShape(validate_scenario, value),
};
