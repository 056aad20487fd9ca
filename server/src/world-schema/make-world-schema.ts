import npcSchema from '../../../schemas/npc.schema.json' with { type: 'json' };
import npcStateSchema from '../../../schemas/npc-state.schema.json' with { type: 'json' };
import sessionSchema from '../../../schemas/session.schema.json' with { type: 'json' };
import sharedSchema from '../../../schemas/shared.schema.json' with { type: 'json' };
import type { JsonSchema, SchemaKind } from './json-schema.ts';
import { makeSelfContained } from './self-contained.ts';
import { makeOwnStatsSchema, makeSessionStatsSchema, type StatsWorld } from './stats-schema.ts';

/** The world that a schema is made for. */
export interface SchemaWorld extends StatsWorld {
  /** The world's name for people. */
  readonly label: string;
}

const SCHEMAS: Readonly<Record<SchemaKind, JsonSchema>> = {
  npc: npcSchema,
  npc_state: npcStateSchema,
  session: sessionSchema,
};

/**
 * A JSON Schema (draft-07, self-contained) for the files of one kind that belong to one world: their shape, the world's
 * definitions and axes with their ranges, and the ids of tiers and levels. It refuses what `entity/unknown-definition`,
 * `entity/unknown-axis`, `entity/not-a-number`, `entity/clamped` and the checks of the shape report (docs/schema.md).
 */
export function makeWorldSchema(kind: SchemaKind, world: SchemaWorld): JsonSchema {
  const { $id, $schema, title, ...rest } = SCHEMAS[kind];
  const { ownStats, sessionStats } = sharedSchema.definitions;
  const known = new Map([
    ['ownStats', makeOwnStatsSchema(ownStats, world)],
    ['sessionStats', makeSessionStatsSchema(sessionStats, world)],
  ]);
  const schema = makeSelfContained(rest, sharedSchema, known);
  return { $schema: $schema ?? null, title: `${String(title)} of ${world.label}`, ...schema };
}
