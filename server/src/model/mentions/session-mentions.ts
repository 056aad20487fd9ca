import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { Located, SessionRecord } from '../records.ts';
import { listBlockMentions } from './block-mentions.ts';
import { listEntityKeyMentions } from './entity-key-mentions.ts';
import { type Mention, makeMention } from './mention.ts';

/** What stands before the id of a definition in the type of a component (docs/stat-system.md, 1.12). */
const COMPONENT_PREFIX = 'stats:';

/** The ids of entities whose values were looked at before: those stay the same objects while others are edited. */
export type KnownMentions = WeakMap<
  JsonObject,
  { readonly path: JsonPath; readonly mentions: readonly Mention[] }
>;

/**
 * The ids in the stats of a session, in its legacy `relationships`, and in its object store. Those of entities in `known`
 * are taken from there, and others are added.
 */
export function listSessionMentions(
  { stats, relationships, flags }: SessionRecord,
  known?: KnownMentions,
): readonly Mention[] {
  const found: Mention[] = [];
  const definition = { kind: 'definition', role: 'reference', part: 'key' } as const;
  if (isJsonObject(stats?.value)) {
    for (const [id, entities] of Object.entries(stats.value)) {
      const path = [...stats.path, id];
      found.push(makeMention({ ...definition, name: id, path }));
      addEntities(found, { path, value: entities }, id, known);
    }
  }
  if (isJsonObject(relationships?.value)) {
    const { path } = relationships;
    found.push(makeMention({ ...definition, name: 'relationships', path, isFixed: true }));
    addEntities(found, relationships, 'relationships', known);
  }
  addStore(found, flags);
  return found;
}

function addEntities(
  found: Mention[],
  { path, value }: Located,
  definitionId: string,
  known: KnownMentions | undefined,
): void {
  if (!isJsonObject(value)) return;
  for (const key of Object.keys(value)) {
    for (const mention of listEntity(path, key, value[key] ?? null, definitionId, known)) found.push(mention);
  }
}

function listEntity(
  path: JsonPath,
  key: string,
  block: JsonValue,
  definitionId: string,
  known: KnownMentions | undefined,
): readonly Mention[] {
  const before = isJsonObject(block) ? known?.get(block) : undefined;
  if (before !== undefined && isMember(before.path, path, key)) return before.mentions;
  const at = [...path, key];
  const mentions = [...listEntityKeyMentions(key, at), ...listBlockMentions(block, at, definitionId)];
  if (isJsonObject(block)) known?.set(block, { path: at, mentions });
  return mentions;
}

/** Says whether a path leads to the member `key` of what is at `around`. */
function isMember(path: JsonPath, around: JsonPath, key: string): boolean {
  return (
    path.length === around.length + 1 &&
    path[around.length] === key &&
    around.every((step, index) => step === path[index])
  );
}

function addStore(found: Mention[], flags: Located | undefined): void {
  const store = isJsonObject(flags?.value) ? ownMember(flags.value, 'gameObjects') : undefined;
  const objects = isJsonObject(store) ? ownMember(store, 'objects') : undefined;
  if (flags === undefined || !isJsonObject(objects)) return;
  for (const [key, entry] of Object.entries(objects)) {
    const path = [...flags.path, 'gameObjects', 'objects', key];
    found.push(...listEntityKeyMentions(key, path));
    if (!isJsonObject(entry)) continue;
    const { id, ref, components } = entry;
    const names = listEntityKeyMentions(key, path).map(({ name }) => name);
    if (typeof id === 'number' && names.includes(String(id))) {
      found.push(
        makeMention({ kind: 'npc', role: 'reference', name: `${id}`, path: [...path, 'id'], part: 'value' }),
      );
    }
    if (typeof ref === 'string') found.push(...listEntityKeyMentions(ref, [...path, 'ref'], 'value'));
    if (Array.isArray(components)) addComponents(found, { path: [...path, 'components'], value: components });
  }
}

function addComponents(found: Mention[], { path, value }: Located): void {
  if (!Array.isArray(value)) return;
  for (const [index, component] of value.entries()) {
    const type = isJsonObject(component) ? ownMember(component, 'type') : undefined;
    if (typeof type !== 'string' || !type.startsWith(COMPONENT_PREFIX)) continue;
    const at: JsonPath = [...path, index];
    const name = type.slice(COMPONENT_PREFIX.length);
    found.push(
      makeMention({
        kind: 'definition',
        role: 'reference',
        name,
        path: [...at, 'type'],
        part: 'value',
        before: COMPONENT_PREFIX,
      }),
      ...listBlockMentions(ownMember(component, 'data') ?? null, [...at, 'data'], name),
    );
  }
}
