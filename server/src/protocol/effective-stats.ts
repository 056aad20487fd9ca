import type { EntityProvenance } from '../effective/provenance.ts';

/** Asks for effective stats: of the file's first NPC or session, or of `entity` (`npc:12`, `session:3`). */
export interface EffectiveStatsParams {
  readonly uri?: string;
  readonly entity?: string;
  /** Only this definition, computed even when the entity has no values under it. */
  readonly definition?: string;
}

/**
 * The answer to `statLens/effectiveStats`, and what `stat-lens show --json` prints. Stable: members are added, never
 * renamed. For an NPC `effective.<definition>` is the engine's normalized object; for a session
 * `effective.<definition>.<entity key>` is.
 */
export interface EffectiveStatsResult {
  readonly version: 1;
  /** `npc:12`, `session:3`; without an id the file's uri. */
  readonly entity: string;
  /** The id of the world in force; null when it has none or there is no world. */
  readonly world: number | null;
  readonly effective: Readonly<Record<string, unknown>>;
  /** The same shape as `effective`, with provenance in place of stats. */
  readonly provenance: Readonly<
    Record<string, EntityProvenance | Readonly<Record<string, EntityProvenance>>>
  >;
}

/** Asks for the text of the read-only document for a file. The answer is Markdown. */
export interface EffectiveDocumentParams {
  readonly uri: string;
}
