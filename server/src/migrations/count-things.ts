import * as l10n from '@vscode/l10n';

/** What migrations count. */
export type CountedThing =
  | 'tier'
  | 'level'
  | 'definition'
  | 'relationship'
  | 'id'
  | 'value'
  | 'gap'
  | 'conflict';

/** `1 tier`, `3 tiers`. */
export function countThings(count: number, thing: CountedThing): string {
  const [one, many] = WORDS[thing];
  return count === 1 ? one() : many(count);
}

const WORDS: Readonly<Record<CountedThing, readonly [one: () => string, many: (count: number) => string]>> = {
  tier: [() => l10n.t('1 tier'), (count) => l10n.t('{0} tiers', count)],
  level: [() => l10n.t('1 level'), (count) => l10n.t('{0} levels', count)],
  definition: [() => l10n.t('1 definition'), (count) => l10n.t('{0} definitions', count)],
  relationship: [() => l10n.t('1 relationship'), (count) => l10n.t('{0} relationships', count)],
  id: [() => l10n.t('1 id'), (count) => l10n.t('{0} ids', count)],
  value: [() => l10n.t('1 value'), (count) => l10n.t('{0} values', count)],
  gap: [() => l10n.t('1 gap'), (count) => l10n.t('{0} gaps', count)],
  conflict: [() => l10n.t('1 conflict'), (count) => l10n.t('{0} conflicts', count)],
};
