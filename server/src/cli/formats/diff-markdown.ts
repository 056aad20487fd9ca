import { listDiffLines, summarizeDiff } from '../../features/effective-diff/describe-diff.ts';
import type { EffectiveDiff, EntityDiff } from '../../features/effective-diff/effective-diff.ts';
import { capLines, escapeMarkdown, renderTable } from '../../features/markdown.ts';

/** Which states were compared, as they were named. */
export interface ComparedStates {
  readonly base: string;
  /** Undefined: the files as they are. */
  readonly head: string | undefined;
  readonly mergeBase: boolean;
}

/** How many entities the short table names, how many differences the long one, and how long a list of files gets. */
const MAX_ENTITIES = 20;
const MAX_LINES = 250;
const MAX_FILES = 4;

/**
 * The differences for a comment on a pull request: a line that sums up, a table of entities with their levels and tiers,
 * and every value behind a fold. Stays below what such comments may hold.
 */
export function formatDiffMarkdown({ entities, summary }: EffectiveDiff, states: ComparedStates): string {
  const words = escapeMarkdown(summarizeDiff(summary));
  const head = [`**Effective stats**, ${describeStates(states)}: ${words}`];
  if (entities.length === 0) return `${head.join('\n')}\n`;
  const short = renderTable(['who', 'what', 'caused by'], entities.slice(0, MAX_ENTITIES).map(makeRow));
  const left = entities.length - MAX_ENTITIES;
  const more = left > 0 ? ['', `and ${left} more`] : [];
  const lines = entities.flatMap(listRows);
  if (lines.length === 0) return `${[...head, '', ...short, ...more].join('\n')}\n`;
  const long = renderTable(['who', 'stat', 'before', 'after', 'caused by'], []);
  const all = capLines(lines, MAX_LINES, (rest) => `| and ${rest} more | | | | |`);
  const what = lines.length === 1 ? 'What' : `All ${lines.length} values, tiers and levels that`;
  const fold = ['<details>', `<summary>${what} changed</summary>`, ''];
  return `${[...head, '', ...short, ...more, '', ...fold, ...long, ...all, '', '</details>'].join('\n')}\n`;
}

function describeStates({ base, head, mergeBase }: ComparedStates): string {
  const from = escapeMarkdown(base);
  const to = head === undefined ? 'the files as they are' : escapeMarkdown(head);
  return mergeBase ? `${to} since it left ${from}` : `${from} → ${to}`;
}

function nameEntity({ entity, name }: EntityDiff): string {
  return escapeMarkdown(name === undefined ? entity : `${entity} ${name}`);
}

function makeRow(entity: EntityDiff): string[] {
  const { change, causedBy } = entity;
  return [nameEntity(entity), change === 'changed' ? describeEntity(entity) : change, listFiles(causedBy)];
}

/** Levels in full, tiers and values as numbers. */
function describeEntity({ definitions }: EntityDiff): string {
  const levels = definitions.flatMap(({ definition, entityKey, level }) => {
    if (level === undefined) return [];
    const name = entityKey === undefined ? definition : `${definition}.${entityKey}`;
    const [before, after] = [level.before, level.after].map((id) => escapeMarkdown(id ?? 'none'));
    return [`${escapeMarkdown(name)} level ${before} → **${after}**`];
  });
  const axes = definitions.flatMap((definition) => definition.axes);
  const names = axes.slice(0, MAX_FILES).map(({ axis }) => escapeMarkdown(axis));
  const rest = axes.length > MAX_FILES ? ` and ${axes.length - MAX_FILES} more` : '';
  const parts = axes.length === 0 ? levels : [...levels, `${names.join(', ')}${rest}`];
  return parts.length === 0 ? 'computed or not' : parts.join('; ');
}

function listRows(entity: EntityDiff): string[] {
  const name = nameEntity(entity);
  return entity.definitions.flatMap((definition) =>
    listDiffLines(definition).map(({ stat, before, after }) => {
      const [what, from, to] = [stat, before, after].map((text) => escapeMarkdown(text));
      return `| ${name} | ${what} | ${from} | ${to} | ${listFiles(definition.causedBy)} |`;
    }),
  );
}

function listFiles(paths: readonly string[]): string {
  const shown = paths.slice(0, MAX_FILES).map((path) => escapeMarkdown(path));
  const left = paths.length - shown.length;
  return left > 0 ? `${shown.join(', ')} and ${left} more` : shown.join(', ');
}
