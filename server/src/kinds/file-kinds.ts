import { characterInstanceKind } from './character-instance.ts';
import type { FileKind, KindId } from './file-kind.ts';
import { itemKind } from './item.ts';
import { locationKind } from './location.ts';
import { npcKind } from './npc.ts';
import { npcStateKind } from './npc-state.ts';
import { projectBundleKind } from './project-bundle.ts';
import { scenarioKind } from './scenario.ts';
import { sessionKind } from './session.ts';
import { statPackageKind } from './stat-package.ts';
import { statlensBaselineKind } from './statlens-baseline.ts';
import { statlensConfigKind } from './statlens-config.ts';
import { statsConfigKind } from './stats-config.ts';
import { stattestKind } from './stattest.ts';
import { worldKind } from './world.ts';

/**
 * Every kind of file we understand, in the order in which shapes are tried:
 * the kinds whose members nobody else has come first.
 */
export const fileKinds: readonly FileKind[] = [
  projectBundleKind,
  scenarioKind,
  worldKind,
  statPackageKind,
  statsConfigKind,
  npcStateKind,
  sessionKind,
  characterInstanceKind,
  itemKind,
  locationKind,
  npcKind,
  statlensConfigKind,
  statlensBaselineKind,
  stattestKind,
];

/** The kind with this id. */
export function getFileKind(id: KindId): FileKind {
  const kind = fileKinds.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new RangeError(`No file kind "${id}"`);
  return kind;
}
