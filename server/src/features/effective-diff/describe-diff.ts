import { describeValue } from '../describe-value.ts';
import type { AxisWorth, DefinitionDiff, DiffSummary } from './effective-diff.ts';

/** One difference in words: `combat_skills.strength`, `90 (expert)`, `95 (master)`. */
export interface DiffLine {
  readonly stat: string;
  readonly before: string;
  readonly after: string;
}

/** What is different under one definition, a line each: axes, level, and whether the game computes anything. */
export function listDiffLines({ definition, entityKey, axes, level, raw }: DefinitionDiff): DiffLine[] {
  const name = entityKey === undefined ? definition : `${definition}.${entityKey}`;
  const lines = axes.map(({ axis, before, after }) => ({
    stat: `${name}.${axis}`,
    before: describeWorth(before),
    after: describeWorth(after),
  }));
  if (level !== undefined) {
    lines.push({ stat: `${name} level`, before: level.before ?? 'none', after: level.after ?? 'none' });
  }
  if (raw !== undefined) {
    lines.push({ stat: name, before: describeRaw(raw.before), after: describeRaw(raw.after) });
  }
  return lines;
}

/** `2 of 14 NPCs and sessions changed (5 values, 2 tiers, 1 level), 1 added`. */
export function summarizeDiff(summary: DiffSummary): string {
  const { compared, changed, added, removed, values, tiers, levels } = summary;
  const all = count(compared, 'NPC or session', 'NPCs and sessions');
  if (changed + added + removed === 0) return `no differences in ${all}`;
  const kinds = [
    values > 0 ? count(values, 'value') : '',
    tiers > 0 ? count(tiers, 'tier') : '',
    levels > 0 ? count(levels, 'level') : '',
  ].filter((text) => text !== '');
  const parts = [
    `${changed} of ${all} changed${kinds.length === 0 ? '' : ` (${kinds.join(', ')})`}`,
    added > 0 ? `${added} added` : '',
    removed > 0 ? `${removed} removed` : '',
  ];
  return parts.filter((text) => text !== '').join(', ');
}

function describeWorth(worth: AxisWorth | null): string {
  if (worth === null) return describeValue(undefined);
  return worth.tier === null ? describeValue(worth.value) : `${describeValue(worth.value)} (${worth.tier})`;
}

const RAW_WORDS: ReadonlyMap<string | null, string> = new Map([
  [null, 'computed'],
  ['no-world', 'as written: no world'],
  ['no-config', 'as written: the world has no stats_config'],
  ['world-broken', 'as written: the file of the world is broken JSON'],
  ['config-refused', 'as written: the game refuses the stats_config'],
  ['no-definition', 'as written: no such definition'],
  ['not-computable', 'as written: the game cannot compute it'],
]);

function describeRaw(raw: string | null): string {
  return RAW_WORDS.get(raw) ?? String(raw);
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
