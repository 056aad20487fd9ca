import { type JsonObject, ownMember } from '../base/json-value.ts';
import { findNumber } from '../engine/values/find-number.ts';
import type { FileRecord, NpcRecord, NpcStateRecord, SessionRecord } from '../model/records.ts';
import type { DerivedFacts } from '../workspace/derived-facts.ts';
import type { RowShape } from '../workspace/number-rows.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { WorldFacts } from '../workspace/world-facts.ts';
import { computeEffectiveNpc, findNpcDefinitions, findNpcParts } from './effective-npc.ts';
import { computeEffectiveEntity } from './effective-session.ts';
import type { CountedWorld } from './population.ts';
import { readsWritten } from './reads-written.ts';
import { SessionEntities } from './session-entities.ts';

/** Whether all entities of a world have values on these axes of a definition. */
interface Asked {
  readonly facts: WorldFacts;
  readonly definitionId: string;
  readonly axes: readonly string[];
}

/** A question with its answer. */
interface Question extends Asked {
  /** The file of the world. */
  readonly uri: string;
  /** By what the worlds in that file are found, and the place of this one. */
  readonly identities: string;
  readonly path: string;
  readonly answer: boolean;
  /** The file that shows it: of one who lacks a value, else of anybody; undefined when there is nobody. */
  readonly witness: string | undefined;
}

/** What one file has to say about a question. */
type Testimony = 'nobody' | 'complete' | 'lacking';

/** After a change of more files than this, everything is asked anew. */
const MOST_FOLLOWED = 500;

/**
 * Whether the entities of a world all have values where a level asks for them. NPCs whose files are alike are told by their
 * shape: nobody's values need be looked at.
 */
export class ValueCompleteness implements DerivedFacts {
  readonly #workspace: Workspace;
  #questions: readonly Question[] = [];

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** What is known of a workspace. */
  static of(workspace: Workspace): ValueCompleteness {
    return workspace.derive(makeCompleteness);
  }

  /** Says whether the world has entities with stats under the definition, and each has values on all these axes. */
  haveAll(world: CountedWorld, definitionId: string, axes: readonly string[]): boolean {
    const facts = this.#workspace.factsOf(world.record);
    const known = this.#questions.find(
      (question) =>
        question.facts === facts &&
        question.definitionId === definitionId &&
        question.axes.join('\n') === axes.join('\n'),
    );
    if (known !== undefined) return known.answer;
    const asked = { facts, definitionId, axes };
    const { uri, records } = world.file;
    const place = { uri, identities: identify(records), path: world.record.path.join('/') };
    const question = { ...asked, ...place, ...this.#ask(asked) };
    this.#questions = [...this.#questions, question];
    return question.answer;
  }

  refresh(uris: ReadonlySet<string>, edited: ReadonlySet<string>): Iterable<string> {
    const touched: string[] = [];
    this.#questions = this.#questions.flatMap((question) => {
      const isOwnEdit = edited.size === 1 && edited.has(question.uri);
      const now = isOwnEdit ? this.#follow(question) : this.#askAgain(question, uris);
      if (now?.answer !== question.answer) touched.push(question.uri);
      return now === undefined ? [] : [now];
    });
    return touched;
  }

  /**
   * The question after its world alone was edited: the same people live there, and what they lack does not depend on
   * bounds, tiers and levels, unless computed ids are put over values. Undefined when the edit may have changed it.
   */
  #follow(question: Question): Question | undefined {
    const { uri, identities, path, facts: before, definitionId } = question;
    const records = this.#workspace.getFile(uri)?.records ?? [];
    const world = records.find((record) => record.path.join('/') === path);
    if (world?.kind !== 'world' || identify(records) !== identities) return undefined;
    const facts = this.#workspace.factsOf(world);
    const definition = facts.definitions.get(definitionId);
    const isSettled = definition === undefined || readsWritten(definition);
    return isSettled && listAxes(facts, definitionId) === listAxes(before, definitionId)
      ? { ...question, facts }
      : undefined;
  }

  /** The question as it stands after a change of these files; undefined when its world may be another one now. */
  #askAgain(question: Question, uris: ReadonlySet<string>): Question | undefined {
    if (uris.size > MOST_FOLLOWED || uris.has(question.uri)) return undefined;
    return this.#isSettled(question, uris) ? question : { ...question, ...this.#ask(question) };
  }

  /** Says whether the answer cannot have changed: its witness says the same, and nobody else says otherwise. */
  #isSettled(question: Question, uris: ReadonlySet<string>): boolean {
    const { answer, witness } = question;
    const said: Testimony = witness === undefined ? 'nobody' : answer ? 'complete' : 'lacking';
    if (witness !== undefined && uris.has(witness) && this.#hearFile(question, witness) !== said)
      return false;
    if (said === 'lacking') return true;
    for (const uri of uris) {
      const told = this.#hearFile(question, uri);
      if (told !== 'nobody' && told !== said) return false;
    }
    return true;
  }

  #hearFile(question: Asked, uri: string): Testimony {
    const file = this.#workspace.getFile(uri);
    return file === undefined ? 'nobody' : this.#hear(question, file);
  }

  #ask(question: Asked): Pick<Question, 'answer' | 'witness'> {
    let witness: string | undefined;
    for (const file of this.#listBearers(new ShapeJudge(question), () => witness !== undefined)) {
      const said = this.#hear(question, file);
      if (said === 'lacking') return { answer: false, witness: file.uri };
      if (said === 'complete') witness ??= file.uri;
    }
    return { answer: witness !== undefined, witness };
  }

  /** The files of all entities that may lack a value, and of those whose shape is complete until there is a witness. */
  *#listBearers(shapes: ShapeJudge, hasWitness: () => boolean): Iterable<SourceFile> {
    const doubtful = new Set<number>();
    const states: Indexed<NpcStateRecord>[] = [];
    for (const file of this.#workspace.files()) {
      const told = shapes.judge(file);
      // Complete numbers stay so whatever lies under them, and whatever numbers a state lays over them.
      if (told === 'complete' && hasWitness()) continue;
      const record = file.records[0];
      if (told !== undefined && record?.kind === 'npc_state') {
        if (told !== 'nobody') states.push({ file, record });
        continue;
      }
      addNpcIds(file.records, doubtful);
      if (told !== 'nobody') yield* this.#listBearersOf(file);
    }
    for (const { file, record } of states)
      if (record.npcId !== undefined && doubtful.has(record.npcId)) yield* this.#listBearersOf(file);
  }

  /** The files of the entities about which a file tells something: its own, or those of its states' NPCs. */
  #listBearersOf(file: SourceFile): ReadonlySet<SourceFile> {
    const bearers = new Set<SourceFile>();
    for (const record of file.records) {
      if (record.kind === 'npc' || record.kind === 'session') bearers.add(file);
      if (record.kind !== 'npc_state' || record.npcId === undefined) continue;
      for (const npc of this.#workspace.index.find('npc', record.npcId, file)) bearers.add(npc.file);
    }
    return bearers;
  }

  #hear(question: Asked, file: SourceFile): Testimony {
    let testimony: Testimony = 'nobody';
    for (const record of file.records) {
      if (record.kind !== 'npc' && record.kind !== 'session') continue;
      const { world } = this.#workspace.worlds.resolve(file, record);
      if (world === undefined || this.#workspace.factsOf(world.record) !== question.facts) continue;
      for (const stats of this.#listStats(question, { file, record })) {
        const isComplete = question.axes.every((axis) => findNumber(ownMember(stats, axis)) !== undefined);
        if (!isComplete) return 'lacking';
        testimony = 'complete';
      }
    }
    return testimony;
  }

  /** The stats under the definition of an NPC, or of the entities of a session, with all values that they have. */
  #listStats(
    { facts, definitionId }: Asked,
    { file, record }: Indexed<NpcRecord | SessionRecord>,
  ): readonly JsonObject[] {
    const definition = facts.definitions.get(definitionId);
    if (definition === undefined) return [];
    if (record.kind === 'session') {
      const session = { file, record };
      const entities = SessionEntities.of(this.#workspace)
        .list(session)
        .filter((entity) => entity.definitionId === definitionId && entity.failure === undefined);
      // Thousands may be in a session, and nothing modifies them.
      if (readsWritten(definition)) return entities.map(({ layer }) => layer.stats);
      return entities.map((entity) => computeEffectiveEntity(this.#workspace, session, entity).stats);
    }
    const parts = findNpcParts(this.#workspace, { file, record });
    if (findNpcDefinitions(parts, new Map([[definitionId, definition]])).length === 0) return [];
    const { raw, stats } = computeEffectiveNpc(this.#workspace, parts, definitionId);
    return raw === undefined ? [stats] : [];
  }
}

function makeCompleteness(workspace: Workspace): ValueCompleteness {
  return new ValueCompleteness(workspace);
}

/** By what the game tells whose world one of these is. */
function identify(records: readonly FileRecord[]): string {
  return JSON.stringify(
    records.map((record) => [
      record.kind,
      record.kind === 'world' && [record.id, record.config === undefined],
    ]),
  );
}

/** The names of a definition's axes; the game computes nothing under one that there is not. */
function listAxes({ source, definitions }: WorldFacts, definitionId: string): string {
  const names = definitions.get(definitionId)?.axes.map(({ axis }) => axis.name);
  return JSON.stringify([source, names ?? null]);
}

/** Tells of files what their own numbers say, for all of one shape at once. */
class ShapeJudge {
  readonly #asked: Asked;
  readonly #known = new Map<RowShape, Testimony>();
  #last: RowShape | undefined;
  #told: Testimony = 'nobody';

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  /** Undefined when the numbers are not all there is to say. */
  judge(file: SourceFile): Testimony | undefined {
    const { row } = file;
    if (row === undefined) return undefined;
    const told = this.#judgeShape(row.shape);
    if (told !== 'nobody') return told;
    const record = file.records[0];
    return record?.kind === 'npc' && record.instanceId !== undefined ? undefined : told;
  }

  #judgeShape(shape: RowShape): Testimony {
    // Neighbours are alike.
    if (shape === this.#last) return this.#told;
    this.#last = shape;
    this.#told = this.#known.get(shape) ?? this.#look(shape);
    this.#known.set(shape, this.#told);
    return this.#told;
  }

  #look({ blocks }: RowShape): Testimony {
    const { definitionId, axes } = this.#asked;
    const block = blocks.find((candidate) => candidate.definitionId === definitionId);
    if (block === undefined) return 'nobody';
    return axes.every((axis) => block.keys.includes(axis)) ? 'complete' : 'lacking';
  }
}

function addNpcIds(records: readonly FileRecord[], ids: Set<number>): void {
  for (const record of records) if (record.kind === 'npc' && record.id !== undefined) ids.add(record.id);
}
