/** Members beside the axes that the game or its older formats keep in the stats of an entity; `<axis>TierId` is one too. */
export const EXTRA_KEYS: ReadonlySet<string> = new Set([
  'levelId',
  'tierId',
  'intimacyLevelId',
  'flags',
  'meta',
  'lastInteractionAt',
]);
