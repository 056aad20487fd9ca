/** The settings that switch lenses and hints: `statLens.codeLens.<name>`, `statLens.inlayHints.<name>`. All are on by default. */
export const SWITCHES = {
  codeLens: ['effectiveStats', 'npcLevels', 'population', 'usage', 'sessionEntities', 'migration'],
  inlayHints: ['tiers', 'effectiveValues'],
} as const;

/** What a code lens is about. */
export type LensKind = (typeof SWITCHES)['codeLens'][number];

/** What an inlay hint is about. */
export type HintKind = (typeof SWITCHES)['inlayHints'][number];
