import { ownMember } from '../../base/json-value.ts';
import { applyDefinition } from '../../effective/compute-effective.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import { StatEngineError } from '../../engine/stat-engine-error.ts';
import { type Comparison, compareDefinition, type StatsPair } from './compare-definition.ts';
import { EditTest } from './edit-test.ts';
import { findWorldCauses } from './find-world-causes.ts';
import { type CauseContext, type DiffSide, pathIn } from './pair-entities.ts';

/**
 * The files whose edits made a difference: those that give other values to the axes that changed, and, unless all would
 * be the same under the definition of before, what the definition comes from. Paths, sorted.
 */
export function findCauses(comparison: Comparison, pair: StatsPair, context: CauseContext): string[] {
  const causes = new Set(findValueCauses(comparison, pair, context));
  if (causes.size === 0 || isByDefinition(pair)) {
    for (const path of findWorldCauses(context)) causes.add(path);
  }
  return [...causes].sort();
}

/** Says whether the later values would be worth something else under the earlier definition. */
function isByDefinition({ before, after }: StatsPair): boolean {
  if (before === undefined || after === undefined) return false;
  const { definition, raw } = before;
  if (definition === undefined || raw !== undefined || after.raw !== undefined)
    return before.raw !== after.raw;
  try {
    const stats = applyDefinition(after.merged, definition, after.modifiers);
    return compareDefinition({ before: { ...after, definition, stats }, after }) !== undefined;
  } catch (error) {
    if (error instanceof StatEngineError) return true;
    throw error;
  }
}

/** Of the files that give something else, those without whose edit the values would be others. */
function findValueCauses(comparison: Comparison, pair: StatsPair, context: CauseContext): string[] {
  const { before, after } = pair;
  const isWanted = makeAxisTest(comparison);
  const old = before && listContributions(before, context.before, isWanted);
  const now = after && listContributions(after, context.after, isWanted);
  const paths = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  const edited = [...paths].filter((path) => old?.get(path)?.text !== now?.get(path)?.text);
  const test = new EditTest(pair, context, isWanted);
  const missed = edited.filter((path) => test.isMissed(path));
  // Of edits that come to the same each is enough, and none is missed.
  const causes = missed.length > 0 ? missed : edited.filter((path) => test.isEnough(path));
  return [
    ...causes.map((path) => findEditOf(path, now?.get(path) ?? old?.get(path), context)),
    ...findBreaks(pair, context),
  ];
}

/** The file in which something else than an object came to stand in place of stats, or stands no more. */
function findBreaks({ before, after }: StatsPair, context: CauseContext): string[] {
  const [old, now] = [
    before?.brokenIn && pathIn(context.before, before.brokenIn),
    after?.brokenIn && pathIn(context.after, after.brokenIn),
  ];
  return old === now ? [] : [old, now].filter((path) => path !== undefined);
}

/** An instance that counts only now, or no more, does so by the NPC that names it. */
function findEditOf(
  path: string,
  contribution: Contribution | undefined,
  { after, entity }: CauseContext,
): string {
  const [old, now] = [entity.before, entity.after];
  if (old?.record.kind !== 'npc' || now?.record.kind !== 'npc' || !contribution?.isInstance) return path;
  return old.record.instanceId === now.record.instanceId ? path : pathIn(after, now.file.uri);
}

/** What a file gives to an entity's stats, as text to compare. */
interface Contribution {
  readonly text: string;
  readonly isInstance: boolean;
}

function listContributions(
  { layers, replaced, modifiers }: EffectiveStats,
  side: DiffSide,
  isWanted: (axis: string) => boolean,
): Map<string, Contribution> {
  const found = new Map<string, Contribution>();
  const add = (uri: string, what: unknown, isInstance: boolean) => {
    const path = pathIn(side, uri);
    const known = found.get(path);
    found.set(path, {
      text: `${known?.text ?? ''}${JSON.stringify(what)}\n`,
      isInstance: isInstance && known?.isInstance !== false,
    });
  };
  for (const { layer, uri, stats } of [...layers, ...replaced]) {
    const values = Object.keys(stats)
      .filter(isWanted)
      .map((name) => [name, ownMember(stats, name)]);
    if (values.length > 0) add(uri, [layer, values.sort()], layer === 'instance');
  }
  for (const { uri, axis, modifier } of modifiers) if (isWanted(axis)) add(uri, modifier, false);
  return found;
}

/** Only what changed counts, unless it is not about values at all. */
function makeAxisTest({ axes, raw }: Comparison): (axis: string) => boolean {
  const names = new Set(axes.map(({ axis }) => axis));
  return (axis) => raw !== undefined || names.has(axis);
}
