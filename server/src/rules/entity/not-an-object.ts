import * as l10n from '@vscode/l10n';
import { formatPointer, type JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../base/json-value.ts';
import { describeValue } from '../../engine/values/describe-value.ts';
import { isEmptyValue } from '../../engine/values/is-empty-value.ts';
import type { FileRecord } from '../../model/records.ts';
import type { CheckedBlock } from '../checked-block.ts';
import { looksLikeEntityKey } from '../entity-key.ts';
import { listStrayAxes, listStrayValues } from '../find-stray-values.ts';
import { isNoteKey } from '../is-note-key.ts';
import { makeChoice, makeSafeFix } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** Stats, or a part of them, that hold something else where an object of values must stand. */
export const entityNotAnObject: Rule = {
  code: 'entity/not-an-object',
  severity: 'error',
  summary: 'Stats are not an object of values.',
  why: 'The stats of an NPC lead from a definition to its values: { "skills": { "strength": 70 } }. Those of a session have the entity in between: { "relationships": { "npc:12": { "affinity": 42 } } }. Where something else stands, the game fails as soon as it computes these stats; one such entity in a session makes it fail for all entities of that definition. Right under a definition, null, false, 0, "" and [] are as good as nothing, but nobody means them.',
  bad: `//- stats_config.json
{
  "definitions": { "relationships": { "id": "relationships", "axes": [{ "name": "affinity" }] } }
}
//- one.session.json
{
  "id": 3,
  "scene_id": 1,
  "stats": { "relationships": { "npc:12": 42 } }
}
`,
  good: `//- stats_config.json
{
  "definitions": { "relationships": { "id": "relationships", "axes": [{ "name": "affinity" }] } }
}
//- one.session.json
{
  "id": 3,
  "scene_id": 1,
  "stats": { "relationships": { "npc:12": { "affinity": 42 } } }
}
`,
  check: (context) => {
    for (const record of context.file.records) checkRecord(context, record);
    const stray = new Map<FileRecord, ReadonlySet<string>>();
    for (const block of context.blocks) {
      const { value, path, entityKey, definitionId, stats, record } = block;
      if (stats !== undefined || (value === null && entityKey === undefined)) continue;
      const known = stray.get(record) ?? findStrayPaths(context, record);
      stray.set(record, known);
      // Values that stand one step too high, and what stands under an entity instead of a definition, are told by
      // entity/wrong-depth.
      const isTurned = entityKey !== undefined && looksLikeEntityKey(definitionId);
      if (isTurned || known.has(formatPointer(path)) || isNoteKey(definitionId)) continue;
      if (!context.hasRoom) context.leaveOut();
      else if (entityKey === undefined) report(context, path, value, tellHeldFailure(value));
      else report(context, path, value, tellEntityFailure(block));
    }
  },
};

function tellFailure(): string {
  return l10n.t('the game fails as soon as it computes these stats');
}

/** What the game does with an entity of a session, unless it takes what the object store holds in its place. */
function tellEntityFailure({ definitionId, path, effective, legacy }: CheckedBlock): string {
  // In the old place the game does not read it.
  if (legacy) return l10n.t('it cannot be migrated');
  const failure = l10n.t('the game fails for every entity under "{0}"', definitionId);
  const counts = effective?.layers.some((layer) => formatPointer(layer.path) === formatPointer(path));
  return counts === false
    ? l10n.t('without the component in the object store that replaces it, {0}', failure)
    : failure;
}

/** What the game does with a value under a definition. */
function tellHeldFailure(value: JsonValue): string {
  return isEmptyValue(value) ? l10n.t('the game takes it as nothing') : tellFailure();
}

/** The pointers of the values that are at the wrong depth rather than of the wrong type. */
function findStrayPaths(context: RuleContext, record: FileRecord): ReadonlySet<string> {
  if (!('stats' in record) || record.stats === undefined) return new Set();
  const { path } = record.stats;
  if (record.kind === 'session') {
    return new Set(
      listStrayValues(context, record).flatMap(({ definitionId, axes }) =>
        axes.map((axis) => formatPointer([...path, definitionId, axis])),
      ),
    );
  }
  if (record.kind === 'item' || record.kind === 'location') return new Set();
  const stray = listStrayAxes(context, record);
  return new Set(stray.flatMap(({ axes }) => axes.map((axis) => formatPointer([...path, axis]))));
}

/** Checks what stands around the blocks. */
function checkRecord(context: RuleContext, record: FileRecord): void {
  if (!('stats' in record)) return;
  const { stats } = record;
  if (stats !== undefined && isWrong(stats.value)) report(context, stats.path, stats.value, tellFailure());
  if (record.kind !== 'session') return;
  const { relationships } = record;
  if (relationships !== undefined && isWrong(relationships.value)) {
    report(context, relationships.path, relationships.value, l10n.t('it cannot be migrated'));
  }
  if (stats === undefined || !isJsonObject(stats.value)) return;
  for (const [key, value] of Object.entries(stats.value)) {
    if (isWrong(value) && !isNoteKey(key))
      report(context, [...stats.path, key], value, tellHeldFailure(value));
  }
}

function isWrong(value: JsonValue): boolean {
  return value !== null && !isJsonObject(value);
}

function report(context: RuleContext, path: JsonPath, value: JsonValue, consequence: string): void {
  const message = l10n.t(
    '{0} must be an object, not {1}; {2}',
    JSON.stringify(String(path.at(-1))),
    describeValue(value),
    consequence,
  );
  const remove = makeChoice(l10n.t('Remove it'), { kind: 'remove', path });
  // Some tools write an empty object as an empty list.
  const isEmptyList = Array.isArray(value) && value.length === 0;
  const empty = makeSafeFix(l10n.t('Change to {}'), { kind: 'replace-value', path, json: '{}' });
  context.report({ path, message, fixes: isEmptyList ? [empty, remove] : [remove] });
}
