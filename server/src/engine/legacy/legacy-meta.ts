/** A legacy relationship tier, complete (docs/stat-system.md, 1.9). Bounds lie within 0 to 100. */
export type LegacyTier = {
  readonly id: string;
  readonly min: number;
  readonly max: number | null;
};

/** A legacy intimacy level, complete; at least one threshold is not null. Thresholds lie within 0 to 100. */
export type LegacyIntimacyLevel = {
  readonly id: string;
  readonly minAffinity: number | null;
  readonly minTrust: number | null;
  readonly minChemistry: number | null;
  readonly maxTension: number | null;
};

/** A mood as a region of valence and arousal, complete. */
export type LegacyGeneralMood = {
  readonly id: string;
  readonly valence_min: number;
  readonly valence_max: number;
  readonly arousal_min: number;
  readonly arousal_max: number;
};

/** A mood as a region of the relationship axes, complete. */
export type LegacyIntimateMood = {
  readonly id: string;
  readonly chemistry_min: number;
  readonly chemistry_max: number;
  readonly trust_min: number;
  readonly trust_max: number;
  readonly tension_min: number;
  readonly tension_max: number;
};

/** Moods in the older form (`moods`) or by domain; at least one of the three is not null. */
export type LegacyMoodSchema = {
  readonly moods: readonly LegacyGeneralMood[] | null;
  readonly general: { readonly [key: string]: readonly LegacyGeneralMood[] } | null;
  readonly intimate: { readonly [key: string]: readonly LegacyIntimateMood[] } | null;
};

/** A band of a reputation, complete. */
export type LegacyReputationBand = {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly label: string | null;
};

/** The legacy sections of world meta, complete (docs/stat-system.md, 1.9). */
export type LegacyWorldMeta = {
  readonly schema_version: number;
  readonly relationship_schemas: { readonly [schemaKey: string]: readonly LegacyTier[] };
  readonly intimacy_schema: { readonly levels: readonly LegacyIntimacyLevel[] } | null;
  readonly npc_mood_schema: LegacyMoodSchema | null;
  readonly reputation_schemas: {
    readonly [target: string]: { readonly bands: readonly LegacyReputationBand[] };
  } | null;
};
