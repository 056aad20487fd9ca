import type { JsonObject } from '../base/json-value.ts';
import type { PackageMisfit } from '../migrations/package-misfit.ts';
import type { WorldRecord } from '../model/records.ts';
import type { FileView } from './known-packages.ts';
import { layOverPackage, listOverriddenAmong } from './overridden-definitions.ts';

/** Those of the definitions that a world would have that do not fit over the packages under it. */
export function findPackageMisfits(
  view: FileView,
  world: WorldRecord,
  definitions: JsonObject,
): readonly PackageMisfit[] {
  return listOverriddenAmong(view, world, definitions, []).flatMap((definition) => {
    const { conflict } = layOverPackage(view.workspace, definition);
    const { key: definitionId, packageId } = definition;
    return conflict === undefined ? [] : [{ definitionId, packageId, conflict }];
  });
}
