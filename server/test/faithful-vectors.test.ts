import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isJsonObject, type JsonObject, type JsonValue } from '../src/base/json-value.ts';
import { validateStatsConfig } from '../src/engine/config/validate-stats-config.ts';
import type { FileMigration } from '../src/features/plan-file-migration.ts';
import { planMigrationOf } from './migrated-text.ts';

/** One answer of the game's own migrations; `error` is the exception with which it broke off. */
interface MigrationCase {
  readonly name: string;
  readonly input: JsonValue;
  readonly expected?: JsonObject;
  readonly error?: string;
}

interface RandomCase extends Readonly<Record<string, unknown>> {
  readonly relationships: JsonObject;
  readonly world_meta: JsonObject;
  readonly expected?: JsonObject;
  readonly needs_migration?: boolean;
  readonly error?: string;
}

function readVectors<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`./vectors/${file}`, import.meta.url), 'utf8'));
}

const curated: { readonly groups: Readonly<Record<string, readonly MigrationCase[]>> } =
  readVectors('curated.json');
const random: Readonly<Record<string, readonly RandomCase[]>> = readVectors('random.json');

const SESSIONS: readonly MigrationCase[] = [
  ...(curated.groups.migrate_session_relationships ?? []),
  ...(random.migrate_session ?? []).map(({ relationships: input, ...given }, index) => ({
    ...given,
    input,
    name: `random ${index + 1}`,
  })),
];
const WORLDS: readonly MigrationCase[] = [
  ...(curated.groups.migrate_world_meta ?? []),
  ...(random.migrate_world ?? []).map(({ world_meta: input, needs_migration, expected, error }, index) => ({
    name: `random ${index + 1}`,
    input,
    ...(error === undefined
      ? { expected: { needs_migration, stats_config: expected } as JsonObject }
      : { error }),
  })),
];

/** What a file of this text becomes as the game once did it. */
function migrate(path: string, value: JsonObject): Promise<FileMigration> {
  return planMigrationOf({ [path]: value }, path, { faithful: true });
}

describe('migrating files with --faithful', () => {
  for (const { name, input, expected, error } of SESSIONS) {
    it(`does to a session what the game did: ${name}`, async () => {
      const plan = await migrate('a.session.json', { scene_id: 1, relationships: input });
      if (error !== undefined) return assert.notEqual(plan.kind, 'change');
      assert.equal(plan.kind, 'change');
      assert.ok(plan.kind === 'change');
      const { relationships, stats } = JSON.parse(plan.newText);
      // JSON text as we write it for the file has no -0.
      assert.deepEqual([relationships, stats], [undefined, JSON.parse(JSON.stringify(expected))]);
    });
  }

  for (const { name, input, expected, error } of WORLDS) {
    it(`does to a world what the game did: ${name}`, async () => {
      const plan = await migrate('world.json', { id: 7, meta: input });
      if (error !== undefined || expected?.needs_migration === false) {
        return assert.notEqual(plan.kind, 'change');
      }
      assert.equal(plan.kind, 'change');
      assert.ok(plan.kind === 'change' && isJsonObject(input));
      const { stats_config: written, ...rest } = JSON.parse(plan.newText).meta;
      const { stats_config: _old, ...before } = input;
      assert.deepEqual(rest, before);
      // The file leaves out what the game adds when it reads it.
      assert.deepEqual(validateStatsConfig(written).config, expected?.stats_config);
    });
  }
});
