/** The scheme of read-only documents that show effective stats: `stat-lens-effective:<path>.md?<uri of the file>`. */
export const EFFECTIVE_SCHEME = 'stat-lens-effective';

/** The scheme of read-only documents about codes, which diagnostics link to: `stat-lens-rule:/<code>.md`. */
export const RULE_SCHEME = 'stat-lens-rule';

/** The scheme of documents with a world's merged stats_config: `stat-lens-world:<path>.merged.jsonc?<uri of the file>`. */
export const WORLD_SCHEME = 'stat-lens-world';

/**
 * The scheme of documents with stats as JSON, to be compared: `stat-lens-stats:<path>.base.jsonc?<uri of the file>` and
 * `stat-lens-stats:<path>.effective.jsonc?<uri of the file>`.
 */
export const STATS_SCHEME = 'stat-lens-stats';

/** Every scheme of ours; such documents come through `workspace/textDocumentContent`. */
export const LINKED_SCHEMES = [EFFECTIVE_SCHEME, RULE_SCHEME, WORLD_SCHEME, STATS_SCHEME] as const;
