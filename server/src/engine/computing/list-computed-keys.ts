import type { PreparedDefinition } from '../config/prepare-definition.ts';

/** The members of entity stats that the game puts tiers and the level into, whatever stands there (docs/stat-system.md, 2.5). */
export const listComputedKeys = ({ axes }: Pick<PreparedDefinition, 'axes'>): string[] => [
  ...axes.map(({ tierKey }) => tierKey),
  'levelId',
];
