import type { JsonObject } from '../base/json-value.ts';

/** A JSON Schema, draft-07. */
export type JsonSchema = JsonObject;

/** The kinds of file that a schema can be made for. */
export const SCHEMA_KINDS = ['npc', 'npc_state', 'session'] as const;

/** One of them. */
export type SchemaKind = (typeof SCHEMA_KINDS)[number];
