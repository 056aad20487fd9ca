import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, ownMember } from '../base/json-value.ts';
import { readItem, readLocation, readNpc } from '../model/read-entities.ts';
import { findObject } from '../model/read-member.ts';
import { readWorld } from '../model/read-world.ts';
import type { FileRecord } from '../model/records.ts';
import { checkShape } from './check-shape.ts';
import type { FileKind } from './file-kind.ts';
import { validate_project_bundle } from './generated/validators.js';

/** An exported project: one world with its NPCs, locations and items under `core` (spec section 1.15). */
export const projectBundleKind: FileKind = {
  id: 'project_bundle',
  get label() {
    return l10n.t('project bundle');
  },
  names: ['bundle'],
  folders: [],
  matchesShape: (value) => {
    const core = ownMember(value, 'core');
    return isJsonObject(core) && isJsonObject(ownMember(core, 'world'));
  },
  foundsProject: false,
  read: readBundle,
  checkShape: (value) => checkShape(validate_project_bundle, value),
};

function readBundle(value: JsonObject, path: JsonPath): FileRecord[] {
  const core = findObject(value, path, 'core');
  if (core === undefined) return [];
  const world = findObject(core.value, core.path, 'world');
  return [
    ...(world === undefined ? [] : [readWorld(world.value, world.path)]),
    ...readEach(core, 'npcs', readNpc),
    ...readEach(core, 'locations', readLocation),
    ...readEach(core, 'items', readItem),
  ];
}

function readEach(
  core: { readonly value: JsonObject; readonly path: JsonPath },
  key: string,
  read: (value: JsonObject, path: JsonPath) => FileRecord,
): FileRecord[] {
  const list = ownMember(core.value, key);
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry, index) =>
    isJsonObject(entry) ? [read(entry, [...core.path, key, index])] : [],
  );
}
