import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../base/json-value.ts';
import { lazy } from '../base/lazy.ts';
import { findDefinition } from '../effective/compute-effective.ts';
import { computeEffectiveNpc } from '../effective/effective-npc.ts';
import { computeEffectiveEntity } from '../effective/effective-session.ts';
import type { EffectiveStats, RawReason } from '../effective/effective-stats.ts';
import { SessionEntities } from '../effective/session-entities.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import { listCanonicalComponents } from '../model/canonical-components.ts';
import { type EntityRecord, type FileRecord, hasEntityStats } from '../model/records.ts';
import type { StatBlock } from '../model/stat-blocks.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { WorldResolution } from '../workspace/world-resolver.ts';
import { findJudgedParts } from './find-judged-parts.ts';
import type { PlainUnknowns } from './plain-unknowns.ts';

/** What knows the entity of a record. */
interface EntityJudge {
  /** Whether the record is a state in whose place Stat Lens computes with another one of its NPC. */
  readonly isSpare: boolean;
  /** The effective stats of the entity under a block's definition; undefined when the block belongs to no known entity. */
  readonly compute: (block: StatBlock) => EffectiveStats | undefined;
}

/** A stat block under check, with what the game would judge it by. */
export class CheckedBlock implements StatBlock {
  readonly definitionId: string;
  readonly entityKey: string | undefined;
  readonly legacy: boolean;
  readonly path: JsonPath;
  readonly value: JsonValue;
  readonly record: FileRecord;
  readonly resolution: WorldResolution;
  /** The definition in force, or why there is none. */
  readonly definition: PreparedDefinition | RawReason;
  /** The block's own values; undefined when it is no object. */
  readonly stats: JsonObject | undefined;
  readonly #judge: EntityJudge;
  #effective: { readonly stats: EffectiveStats | undefined } | undefined;

  constructor(
    block: StatBlock,
    entity: Pick<CheckedBlock, 'record' | 'resolution' | 'definition'>,
    judge: EntityJudge,
  ) {
    this.definitionId = block.definitionId;
    this.entityKey = block.entityKey;
    this.legacy = block.legacy;
    this.path = block.path;
    this.value = block.value;
    this.record = entity.record;
    this.resolution = entity.resolution;
    this.definition = entity.definition;
    this.stats = isJsonObject(block.value) ? block.value : undefined;
    this.#judge = judge;
  }

  /**
   * The entity's effective stats under this definition; undefined when the block belongs to no known entity. Those of a
   * state are what this very state makes of its NPC.
   */
  get effective(): EffectiveStats | undefined {
    this.#effective ??= { stats: this.#judge.compute(this) };
    return this.#effective.stats;
  }

  /** Whether the block stands in a state in whose place Stat Lens computes with another one of its NPC. */
  get isSpare(): boolean {
    return this.#judge.isSpare;
  }

  /** The path of one of the block's members. */
  memberPath(key: string): JsonPath {
    return [...this.path, key];
  }
}

/** A block whose values the game computes with: an object, under a definition that the entity's world has. */
export type JudgedBlock = CheckedBlock & {
  readonly definition: PreparedDefinition;
  readonly stats: JsonObject;
};

/**
 * Says whether the game computes with the block. It never does with items and locations, nor with legacy entries,
 * which are to be migrated first.
 */
export function isJudgedBlock(block: CheckedBlock): block is JudgedBlock {
  return (
    typeof block.definition !== 'string' &&
    block.stats !== undefined &&
    !block.legacy &&
    block.record.kind !== 'item' &&
    block.record.kind !== 'location'
  );
}

/** The blocks of one record, in file order, without those that `unknowns` leaves out. */
export function checkBlocks(
  workspace: Workspace,
  file: SourceFile,
  record: FileRecord,
  unknowns: PlainUnknowns,
): CheckedBlock[] {
  if (record.kind === 'session') {
    return checkAll(workspace, file, record, SessionEntities.of(workspace).listBlocks({ file, record }));
  }
  return hasEntityStats(record) ? checkEntity(workspace, file, record, unknowns) : [];
}

/** There may be any number of blocks, so that nothing is made for those that are left out. */
function checkEntity(
  workspace: Workspace,
  file: SourceFile,
  record: EntityRecord,
  unknowns: PlainUnknowns,
): CheckedBlock[] {
  const { stats } = record;
  if (!isJsonObject(stats?.value)) return [];
  const { path, value: all } = stats;
  const resolution = workspace.worlds.resolve(file, record);
  const judge = judgeOf(workspace, file, record);
  const blocks: CheckedBlock[] = [];
  for (const definitionId in all) {
    const value = all[definitionId] ?? null;
    const definition = findDefinition(workspace, resolution.world, definitionId);
    if (definition === 'no-definition' && unknowns.leavesOut(definitionId, value)) continue;
    const block = { definitionId, entityKey: undefined, legacy: false, path: [...path, definitionId], value };
    blocks.push(new CheckedBlock(block, { record, resolution, definition }, judge));
  }
  return blocks;
}

/**
 * The stats of NPCs that a session keeps in its object store (spec section 1.12), as blocks. The game computes with them
 * as with those in `stats`, which they replace.
 */
export function checkStoreBlocks(workspace: Workspace, file: SourceFile, record: FileRecord): CheckedBlock[] {
  if (record.kind !== 'session') return [];
  const blocks = listCanonicalComponents(record).map((component) => ({ ...component, legacy: false }));
  return checkAll(workspace, file, record, blocks);
}

function checkAll(
  workspace: Workspace,
  file: SourceFile,
  record: FileRecord,
  blocks: readonly StatBlock[],
): CheckedBlock[] {
  if (blocks.length === 0) return [];
  const resolution = workspace.worlds.resolve(file, record);
  const judge = judgeOf(workspace, file, record);
  let definition: CheckedBlock['definition'] = 'no-definition';
  let definitionId: string | undefined;
  return blocks.map((block) => {
    if (block.definitionId !== definitionId) {
      definitionId = block.definitionId;
      definition = findDefinition(workspace, resolution.world, definitionId);
    }
    return new CheckedBlock(block, { record, resolution, definition }, judge);
  });
}

function judgeOf(workspace: Workspace, file: SourceFile, record: FileRecord): EntityJudge {
  if (record.kind === 'session') {
    const session = { file, record };
    const compute = ({ definitionId, entityKey }: StatBlock) => {
      const entity = SessionEntities.of(workspace).find(session, definitionId, entityKey);
      return entity && computeEffectiveEntity(workspace, session, entity);
    };
    return { isSpare: false, compute };
  }
  const parts = lazy(() => findJudgedParts(workspace, file, record));
  return {
    get isSpare() {
      return parts()?.isSpare === true;
    },
    compute: ({ definitionId }) => {
      const found = parts();
      return found && computeEffectiveNpc(workspace, found, definitionId);
    },
  };
}
