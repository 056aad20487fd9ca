import type { ProjectConfig } from '../workspace/project-config.ts';

/**
 * Says whether the project's config declares `id` as something that exists in the game but in no file: one of
 * `patterns` is the id, or matches it with `*` for any run of characters. Takes time in proportion to the id's length
 * times the pattern's at most, whatever they hold.
 */
export function isExternal(patterns: readonly string[], id: string): boolean {
  return patterns.some((pattern) => pattern === id || (pattern.includes('*') && matches(pattern, id)));
}

/** Says whether the config declares an NPC as external, by its id (`12`) or its entity key (`npc:12`). */
export function isExternalNpc({ externals }: ProjectConfig, id: number | string): boolean {
  return isExternal(externals.npcs, String(id)) || isExternal(externals.npcs, `npc:${id}`);
}

function matches(pattern: string, id: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  const end = rest.pop();
  if (end === undefined) return false;
  if (!id.startsWith(start) || !id.endsWith(end) || id.length < start.length + end.length) return false;
  let from = start.length;
  for (const part of rest) {
    const at = id.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= id.length - end.length;
}
