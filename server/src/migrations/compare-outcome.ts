import type { JsonPath } from '../base/json-pointer.ts';
import { type JsonObject, ownMember } from '../base/json-value.ts';
import { evaluateLegacyRelationship } from '../engine/evaluate-legacy-relationship.ts';
import { normalizePrepared } from '../engine/normalize-prepared.ts';
import type { PreparedDefinition } from '../engine/prepare-definition.ts';
import { quoteText } from '../engine/quote-text.ts';
import type { ComparedOutcome } from './migration-plan.ts';

/** A relationship before and after. */
export interface ComparedEntity {
  readonly path: JsonPath;
  readonly key: string;
  /** As it is written now. */
  readonly before: JsonObject;
  /** As it is written after the migration. */
  readonly after: JsonObject;
}

const COMPUTED = new Set(['affinityTierId', 'levelId', 'tierId', 'intimacyLevelId']);

/** Compares tier and level in the game that read the old format, by `meta`, with those under `definition`. */
export function compareOutcome(
  { path, key, before, after }: ComparedEntity,
  meta: JsonObject,
  definition: PreparedDefinition,
): ComparedOutcome {
  const values = Object.fromEntries(Object.entries(after).filter(([name]) => !COMPUTED.has(name)));
  const computed = normalizePrepared(values, definition);
  const standing = { tierId: readId(computed, 'affinityTierId'), levelId: readId(computed, 'levelId') };
  return {
    path,
    entity: key,
    before: evaluateLegacyRelationship(before, meta),
    after: standing,
    because: explain(computed, standing.levelId, definition),
  };
}

/** Says whether the outcome is another one than before. */
export function isChanged({ before, after }: ComparedOutcome): boolean {
  return before === undefined || before.tierId !== after.tierId || before.levelId !== after.levelId;
}

function readId(computed: JsonObject, key: string): string | undefined {
  const id = ownMember(computed, key);
  return typeof id === 'string' ? id : undefined;
}

function explain(computed: JsonObject, levelId: string | undefined, definition: PreparedDefinition): string {
  const values = definition.axes
    .map(({ axis }) => [axis.name, ownMember(computed, axis.name)] as const)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  const found = definition.levels.find(({ level }) => level.id === levelId)?.level;
  const level =
    found === undefined
      ? 'no level holds'
      : `${quoteText(found.id)}, with priority ${found.priority}, is the first level that holds`;
  return `at ${values.length === 0 ? 'no values' : values.join(', ')} ${level}`;
}
