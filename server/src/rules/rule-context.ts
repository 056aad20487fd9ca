import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject } from '../base/json-value.ts';
import { lazy } from '../base/lazy.ts';
import type { Report } from '../base/problem.ts';
import { findDefinition } from '../effective/compute-effective.ts';
import { computeEffectiveNpc, findNpcParts } from '../effective/effective-npc.ts';
import { computeEffectiveSession } from '../effective/effective-session.ts';
import type { EffectiveStats, RawReason } from '../effective/effective-stats.ts';
import type { PreparedDefinition } from '../engine/prepare-definition.ts';
import type { FileRecord } from '../model/records.ts';
import { listStatBlocks, type StatBlock } from '../model/stat-blocks.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { WorldFacts } from '../workspace/world-facts.ts';
import type { WorldResolution } from '../workspace/world-resolver.ts';

/** A stat block under check, with what the game would judge it by. */
export interface CheckedBlock extends StatBlock {
  readonly record: FileRecord;
  readonly resolution: WorldResolution;
  /** The facts of its world; undefined without a world. */
  readonly facts: WorldFacts | undefined;
  /** The definition in force, or why there is none. */
  readonly definition: PreparedDefinition | RawReason;
  /** The block's own values; undefined when it is no object. */
  readonly stats: JsonObject | undefined;
  /** The entity's effective stats under this definition; undefined when the block belongs to no known entity. */
  readonly effective: () => EffectiveStats | undefined;
}

/** What a rule sees: one file, and the workspace's facts about it. Everything is computed once for all rules. */
export class RuleContext {
  readonly file: SourceFile;
  readonly workspace: Workspace;
  readonly #reports: Report[] = [];
  readonly #blocks = lazy(() => this.file.records.flatMap((record) => this.#readBlocks(record)));

  constructor(file: SourceFile, workspace: Workspace) {
    this.file = file;
    this.workspace = workspace;
  }

  /** Reports a problem of the rule that is running. */
  report(report: Report): void {
    this.#reports.push(report);
  }

  /** The reports made since the last call. */
  takeReports(): Report[] {
    return this.#reports.splice(0);
  }

  /** All stat blocks of the file, in file order. */
  get blocks(): readonly CheckedBlock[] {
    return this.#blocks();
  }

  /** The records of one kind in the file. */
  recordsOf<K extends FileRecord['kind']>(kind: K): Extract<FileRecord, { kind: K }>[] {
    return this.file.records.filter(
      (record): record is Extract<FileRecord, { kind: K }> => record.kind === kind,
    );
  }

  #readBlocks(record: FileRecord): CheckedBlock[] {
    const blocks = listStatBlocks(record);
    if (blocks.length === 0) return [];
    const resolution = this.workspace.worlds.resolve(this.file, record);
    const facts = resolution.world && this.workspace.factsOf(resolution.world.record);
    const effectiveOf = this.#effectiveOf(record);
    return blocks.map((block) => ({
      ...block,
      record,
      resolution,
      facts,
      definition: findDefinition(this.workspace, resolution.world, block.definitionId),
      stats: isJsonObject(block.value) ? block.value : undefined,
      effective: lazy(() => effectiveOf(block)),
    }));
  }

  #effectiveOf(record: FileRecord): (block: StatBlock) => EffectiveStats | undefined {
    if (record.kind === 'session') {
      const all = lazy(() => computeEffectiveSession(this.workspace, { file: this.file, record }));
      return ({ definitionId, entityKey }) =>
        all().find((entry) => entry.definitionId === definitionId && entry.entityKey === entityKey);
    }
    const npc = this.#npcOf(record);
    if (npc === undefined) return () => undefined;
    const parts = lazy(() => findNpcParts(this.workspace, npc));
    return ({ definitionId }) => computeEffectiveNpc(this.workspace, parts(), definitionId);
  }

  #npcOf(record: FileRecord) {
    if (record.kind === 'npc') return { file: this.file, record };
    if (record.kind !== 'npc_state' || record.npcId === undefined) return undefined;
    return this.workspace.index.find('npc', record.npcId, this.file)[0];
  }
}

/** The path of a member of a block. */
export function memberPath(block: { readonly path: JsonPath }, key: string): JsonPath {
  return [...block.path, key];
}
