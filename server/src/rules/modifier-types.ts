/** The types of modifiers that the game knows (docs/stat-system.md, 2.7). */
export const MODIFIER_TYPES: ReadonlySet<unknown> = new Set(['additive', 'multiplicative', 'absolute']);
