import type { EffectiveStats } from '../../effective/effective-stats.ts';
import type { AxisDiff, ChangeKind, DefinitionDiff } from './effective-diff.ts';
import { isSameWorth, listValued, readWorth, type Worth } from './worth.ts';

/** The stats of one entity under one definition in both states. */
export interface StatsPair {
  readonly before: EffectiveStats | undefined;
  readonly after: EffectiveStats | undefined;
}

/** What is different under one definition, but for why. */
export type Comparison = Omit<DefinitionDiff, 'causedBy'>;

const NOTHING: Worth = { axes: new Map(), level: null };

/** Tells what is different under one definition; undefined when the entity is worth the same. */
export function compareDefinition({ before, after }: StatsPair): Comparison | undefined {
  const some = after ?? before;
  if (some === undefined) return undefined;
  const names = new Set([after, before].flatMap((stats) => (stats === undefined ? [] : listValued(stats))));
  const old = before === undefined ? NOTHING : readWorth(before, names);
  const now = after === undefined ? NOTHING : readWorth(after, names);
  const axes = listAxisDiffs(old, now, names);
  const level = { before: old.level, after: now.level };
  const raw = { before: before?.raw ?? null, after: after?.raw ?? null };
  const change = kindOfChange(before, after);
  const isRawChanged = change === 'changed' && raw.before !== raw.after;
  const isLevelChanged = level.before !== level.after;
  if (axes.length === 0 && !isLevelChanged && !isRawChanged) return undefined;
  return {
    definition: some.definitionId,
    ...(some.entityKey !== undefined && { entityKey: some.entityKey }),
    change,
    axes,
    ...(isLevelChanged && { level }),
    ...(isRawChanged && { raw }),
  };
}

/** Whether something is there in both states or in one. */
export function kindOfChange(before: unknown, after: unknown): ChangeKind {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function listAxisDiffs(old: Worth, now: Worth, names: ReadonlySet<string>): AxisDiff[] {
  return [...names].flatMap((axis) => {
    const [before, after] = [old.axes.get(axis), now.axes.get(axis)];
    return isSameWorth(before, after) ? [] : [{ axis, before: before ?? null, after: after ?? null }];
  });
}
