import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../base/json-value.ts';
import type { EditOperation, Fix } from '../../base/problem.ts';
import type { PreparedDefinition } from '../../engine/config/prepare-definition.ts';
import type { FileRecord } from '../../model/records.ts';
import type { CheckedBlock } from '../checked-block.ts';
import { findEntityKeyFault, looksLikeEntityKey, SINGLE_KEYS } from '../entity-key.ts';
import { listStrayAxes, listStrayValues } from '../find-stray-values.ts';
import { makeChoice, makeSafeFix } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** Stats that stand one step too deep or not deep enough. */
export const entityWrongDepth: Rule = {
  code: 'entity/wrong-depth',
  severity: 'error',
  summary: 'Stats stand one step too deep or not deep enough.',
  why: 'The stats of an NPC, a state or a character instance lead from a definition to its values: { "skills": { "strength": 70 } }. Only those of a session have the entity in between: { "relationships": { "npc:12": { "affinity": 42 } } }. An NPC\'s values behind an entity key have no effect, for the game looks for them one step higher. Values without an entity key make the game fail for the whole definition of that session.',
  bad: `//- stats_config.json
{
  "definitions": { "relationships": { "id": "relationships", "axes": [{ "name": "affinity" }] } }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "relationships": { "npc:12": { "affinity": 42 } } } }
//- one.session.json
{ "id": 3, "scene_id": 1, "stats": { "relationships": { "affinity": 42 } } }
`,
  good: `//- stats_config.json
{
  "definitions": { "relationships": { "id": "relationships", "axes": [{ "name": "affinity" }] } }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "relationships": { "affinity": 42 } } }
//- one.session.json
{ "id": 3, "scene_id": 1, "stats": { "relationships": { "npc:12": { "affinity": 42 } } } }
`,
  records: ['npc', 'npc_state', 'character_instance', 'session'],
  check: (context) => {
    for (const record of context.file.records) {
      if (record.kind === 'session') checkSession(context, record);
      else if (LIVING.has(record.kind)) checkStats(context, record);
    }
    for (const block of context.blocks) {
      if (LIVING.has(block.record.kind)) checkBlock(context, block);
    }
    for (const block of context.judgedBlocks) {
      if (block.record.kind === 'session') checkBlock(context, block);
    }
  },
};

const LIVING: ReadonlySet<FileRecord['kind']> = new Set(['npc', 'npc_state', 'character_instance']);

/** Finds entity keys in a block, which holds values and nothing else. */
function checkBlock(context: RuleContext, block: CheckedBlock): void {
  const { stats, definition } = block;
  if (stats === undefined) return;
  const all = Object.keys(stats);
  // A state may well say nothing about an axis; an NPC whose only values stand in some object has lost its way.
  const isAlone = all.length === 1 && block.record.kind !== 'npc_state';
  const keys = all.filter((key) => isEntity(key, stats[key], definition, isAlone));
  for (const key of keys) {
    const path = block.memberPath(key);
    context.reportIfRoom(() => ({
      path,
      part: 'key',
      message: l10n.t(
        '{0} is one step too much: the values of "{1}" must stand directly in it; the game does not find them there',
        JSON.stringify(key),
        block.entityKey ?? block.definitionId,
      ),
      fixes:
        keys.length > 1 ? [] : offerToLift(block.record, key, { path, inside: stats[key], around: stats }),
    }));
  }
}

function isEntity(
  key: string,
  value: JsonValue | undefined,
  definition: CheckedBlock['definition'],
  isAlone: boolean,
): boolean {
  if (!isJsonObject(value)) return false;
  if (typeof definition !== 'string' && definition.axisByName.has(key)) return false;
  if (looksLikeEntityKey(key)) return true;
  // Objects under other names may hold extra data, unless this is all there is, and it holds the axes.
  const mayBeExtra = !isAlone || key === 'flags' || key === 'meta';
  return typeof definition !== 'string' && !mayBeExtra && holdsAxes(value, definition);
}

function holdsAxes(value: JsonObject, { axisByName }: PreparedDefinition): boolean {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => axisByName.has(key) && typeof value[key] === 'number');
}

/** Finds entity keys and axes at the top of an NPC's stats, where only definitions belong. */
function checkStats(context: RuleContext, record: FileRecord): void {
  if (!('stats' in record) || !isJsonObject(record.stats?.value)) return;
  const { path, value: stats } = record.stats;
  for (const { definitionId: key, definition, stats: inside, path: at } of context.blocksOf(record)) {
    // Some world may call a definition so.
    if (inside === undefined || !looksLikeEntityKey(key) || typeof definition !== 'string') continue;
    context.reportIfRoom(() => ({
      path: at,
      part: 'key',
      message: l10n.t(
        '{0} is one step too much: these stats belong to one entity, and definitions must stand directly in "stats"; the game does not find them there',
        JSON.stringify(key),
      ),
      // What is no object is none of the definitions that belong there.
      fixes: Object.values(inside).every(isJsonObject)
        ? offerToLift(record, key, { path: at, inside, around: stats })
        : [],
    }));
  }
  for (const { definitionId, axes } of listStrayAxes(context, record)) {
    const [first = ''] = axes;
    const names = axes.map((axis) => JSON.stringify(axis)).join(', ');
    context.report({
      path: [...path, first],
      part: 'key',
      message:
        axes.length === 1
          ? l10n.t(
              '{0} is an axis of "{1}" and must stand in it; the game does not find it here',
              names,
              definitionId,
            )
          : l10n.t(
              '{0} are axes of "{1}" and must stand in it; the game does not find them here',
              names,
              definitionId,
            ),
      fixes: offerToSink(path, stats, definitionId, axes),
    });
  }
}

/** Finds axes where the entities of a session belong, and entities where its definitions do. */
function checkSession(context: RuleContext, record: FileRecord): void {
  if (record.kind !== 'session' || !isJsonObject(record.stats?.value)) return;
  const { path, value: stats } = record.stats;
  for (const key of Object.keys(stats)) {
    const inside = stats[key];
    if (!looksLikeEntityKey(key) || !isJsonObject(inside) || isDefinition(context, record, key)) continue;
    context.reportIfRoom(() => ({
      path: [...path, key],
      part: 'key',
      message: l10n.t(
        '{0} stands where a definition belongs; the game does not find stats of this entity here, but under each definition',
        JSON.stringify(key),
      ),
      fixes: offerToTurn(path, stats, key),
    }));
  }
  const stray = listStrayValues(context, record);
  const entityKeys = stray.length === 0 ? [] : listEntityKeys(stats);
  for (const { definitionId, axes } of stray) {
    const names = axes.map((axis) => JSON.stringify(axis)).join(', ');
    const at = [...path, definitionId];
    context.report({
      path: at,
      part: 'key',
      message: l10n.t(
        '{0} must stand under the key of an entity, such as "npc:12"; the game fails for every entity under "{1}"',
        names,
        definitionId,
      ),
      fixes: offerToWrap(at, stats[definitionId], entityKeys),
    });
  }
}

function isDefinition(context: RuleContext, record: FileRecord, key: string): boolean {
  return context
    .blocksOf(record)
    .some(({ definitionId, definition }) => definitionId === key && typeof definition !== 'string');
}

interface Nested {
  readonly path: JsonPath;
  /** What stands at `path`, and the object it stands in. */
  readonly inside: JsonValue | undefined;
  readonly around: JsonObject;
}

/** Offers to put everything in a member one step higher; safe when the member is named after the NPC itself. */
function offerToLift(record: FileRecord, key: string, { path, inside, around }: Nested): readonly Fix[] {
  if (!isJsonObject(inside)) return [];
  const keys = Object.keys(inside);
  if (keys.some((member) => Object.hasOwn(around, member))) return [];
  const into = path.slice(0, -1);
  const operations: EditOperation[] = keys.map((member) => ({
    kind: 'move-member',
    path: [...path, member],
    into,
    key: member,
  }));
  const make = key === ownKey(record) ? makeSafeFix : makeChoice;
  return [
    make(l10n.t('Put the values of {0} one step higher', JSON.stringify(key)), ...operations, {
      kind: 'remove',
      path,
    }),
  ];
}

function ownKey(record: FileRecord): string | undefined {
  const id = record.kind === 'npc' ? record.id : record.kind === 'npc_state' ? record.npcId : undefined;
  return id === undefined ? undefined : `npc:${id}`;
}

/** Offers to move axes from the top of the stats into their definition. */
function offerToSink(
  path: JsonPath,
  stats: JsonObject,
  definitionId: string,
  axes: readonly string[],
): readonly Fix[] {
  const into = [...path, definitionId];
  const block = Object.hasOwn(stats, definitionId) ? stats[definitionId] : {};
  if (!isJsonObject(block) || axes.some((axis) => Object.hasOwn(block, axis))) return [];
  const operations: EditOperation[] = axes.map((axis) => ({
    kind: 'move-member',
    path: [...path, axis],
    into,
    key: axis,
  }));
  if (!Object.hasOwn(stats, definitionId))
    operations.unshift({ kind: 'insert-member', path, key: definitionId, json: '{}' });
  return [makeChoice(l10n.t('Move into "{0}"', definitionId), ...operations)];
}

const MOST_OFFERS = 3;

/** The first keys of entities that a session has, and the one of the session itself. */
function listEntityKeys(stats: JsonObject): readonly string[] {
  const keys = new Set<string>();
  for (const entities of Object.values(stats)) {
    if (!isJsonObject(entities)) continue;
    for (const [key, value] of Object.entries(entities)) {
      if (isJsonObject(value) && looksLikeEntityKey(key) && findEntityKeyFault(key) === undefined)
        keys.add(key);
      if (keys.size === MOST_OFFERS) return [...keys, 'session'];
    }
  }
  return [...keys, 'session'];
}

/** Offers to wrap the values in the key of an entity. */
function offerToWrap(path: JsonPath, block: JsonValue | undefined, keys: readonly string[]): readonly Fix[] {
  if (!isJsonObject(block)) return [];
  // Entities that stand beside the values must stay where they are.
  const isEntityKey = (key: string) =>
    looksLikeEntityKey(key) || (SINGLE_KEYS.includes(key) && isJsonObject(block[key]));
  if (Object.keys(block).some(isEntityKey)) return [];
  return keys.map((key) =>
    makeChoice(l10n.t('Make these the values of {0}', JSON.stringify(key)), {
      kind: 'wrap-value',
      path,
      key,
    }),
  );
}

/** Offers to put the definitions of an entity outside and the entity into each of them. */
function offerToTurn(path: JsonPath, stats: JsonObject, key: string): readonly Fix[] {
  const inside = stats[key];
  if (!isJsonObject(inside)) return [];
  const operations: EditOperation[] = [];
  for (const [definitionId, values] of Object.entries(inside)) {
    const known = Object.hasOwn(stats, definitionId) ? stats[definitionId] : undefined;
    if (!isJsonObject(values) || (known !== undefined && (!isJsonObject(known) || Object.hasOwn(known, key))))
      return [];
    if (known === undefined) operations.push({ kind: 'insert-member', path, key: definitionId, json: '{}' });
    operations.push({
      kind: 'move-member',
      path: [...path, key, definitionId],
      into: [...path, definitionId],
      key,
    });
  }
  if (operations.length === 0) return [];
  return [
    makeChoice(l10n.t('Move {0} into the definitions', JSON.stringify(key)), ...operations, {
      kind: 'remove',
      path: [...path, key],
    }),
  ];
}
