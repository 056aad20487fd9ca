import type { PreparedDefinition, PreparedLevel } from '../engine/config/prepare-definition.ts';
import type { StatLevel } from '../engine/config/stat-definition.ts';
import { makeAxisSpace } from './axis-space.ts';
import { type Box, doBoxesMeet, intersectBoxes } from './box.ts';
import { findCover, subtractBoxes, WorkBudget } from './cover-box.ts';
import { findLevelRegion, type LevelRegion } from './level-region.ts';

/** How many comparisons of boxes one definition is worth; a real one takes a few dozen. */
const MOST_WORK = 40_000;

/** A level with the levels that stand in its way. */
export interface HiddenLevel {
  readonly level: StatLevel;
  /** Levels that the game tests earlier; whoever meets this one meets one of them. At least one. */
  readonly by: readonly StatLevel[];
}

/** A level that shares its priority and some entities with earlier listed ones. */
export interface ContestedLevel {
  readonly level: StatLevel;
  /** The levels of the same priority that win only because they are listed first. At least one. */
  readonly by: readonly StatLevel[];
}

interface PlacedLevel {
  readonly level: StatLevel;
  readonly region: LevelRegion;
}

/**
 * The levels that can hold, but that no entity ever gets, because levels that the game tests earlier always win
 * (docs/stat-system.md, 2.4). Told by intervals over all axes, not by samples; where that takes too much work, a level
 * is left out.
 */
export function findHiddenLevels(prepared: PreparedDefinition): readonly HiddenLevel[] {
  if (prepared.levels.length < 2) return [];
  const space = makeAxisSpace(prepared);
  const budget = new WorkBudget(MOST_WORK);
  const hidden: HiddenLevel[] = [];
  const earlier: (readonly [StatLevel, Box])[] = [];
  for (const { level, region } of placeLevels(prepared.levels, space)) {
    if (!isBox(region)) continue;
    if (!budget.spend(earlier.length)) break;
    const by = findCover(region, meetingBoxes(region, earlier), space, budget);
    if (by !== undefined && by !== 'undecided') hidden.push({ level, by });
    // What nobody gets hides nobody that its own hiders do not hide.
    else earlier.push([level, region]);
  }
  return hidden;
}

/**
 * The levels that some entity meets who gets an earlier listed one of the same priority instead: there the order of the
 * list decides, and nothing else (docs/stat-system.md, 2.4).
 */
export function findContestedLevels(prepared: PreparedDefinition): readonly ContestedLevel[] {
  if (prepared.levels.length < 2) return [];
  const space = makeAxisSpace(prepared);
  const budget = new WorkBudget(MOST_WORK);
  const contested: ContestedLevel[] = [];
  const earlier: (readonly [StatLevel, Box])[] = [];
  for (const { level, region } of placeLevels(prepared.levels, space)) {
    if (!isBox(region)) continue;
    if (!budget.spend(earlier.length)) break;
    const by = earlier.flatMap(([other, otherRegion], index) => {
      if (other.priority !== level.priority || !budget.spend(1 + index)) return [];
      const both = intersectBoxes(region, otherRegion);
      if (both === undefined) return [];
      const before = meetingBoxes(both, earlier.slice(0, index)).map(([, box]) => box);
      const left = subtractBoxes(both, before, space, budget);
      return left !== 'undecided' && left.length > 0 ? [other] : [];
    });
    if (by.length > 0) contested.push({ level, by });
    earlier.push([level, region]);
  }
  return contested;
}

/** Levels in testing order with their regions. */
function placeLevels(levels: readonly PreparedLevel[], space: Box): readonly PlacedLevel[] {
  return levels.map((prepared) => ({ level: prepared.level, region: findLevelRegion(prepared, space) }));
}

function isBox(region: LevelRegion): region is Box {
  return typeof region !== 'string';
}

function meetingBoxes(box: Box, entries: readonly (readonly [StatLevel, Box])[]) {
  return entries.filter(([, region]) => doBoxesMeet(box, region));
}
