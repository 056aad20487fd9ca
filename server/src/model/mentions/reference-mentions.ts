import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import { listStatReferences, type StatReference } from '../stat-references.ts';
import { listEntityKeyMentions } from './entity-key-mentions.ts';
import { type Mention, makeMention } from './mention.ts';

/** The ids that a world, an item, a location or a bundle names outside of stats and of what defines them. */
export function listReferenceMentions(value: JsonValue | undefined): readonly Mention[] {
  const found = listStatReferences(value, []).map(toMention);
  collect(value, [], found);
  return found;
}

function toMention({ kind, name, path, isKey, definitionId, axis, packageId }: StatReference): Mention {
  const part = isKey ? 'key' : 'value';
  return makeMention({ kind, role: 'reference', name, path, part, definitionId, axis, packageId });
}

/** What holds no such ids, or ids that are listed elsewhere. */
const SKIPPED: ReadonlySet<string> = new Set(['stats_config', 'stats', 'stats_metadata', 'npcs']);

/** Files nest no deeper than the reader allows, so this can call itself. */
function collect(value: JsonValue | undefined, path: JsonPath, found: Mention[]): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      if (typeof item === 'object') collect(item, [...path, index], found);
    });
    return;
  }
  if (!isJsonObject(value)) return;
  addFixed(value, path, found);
  addNpcs(value, path, found);
  for (const [key, member] of Object.entries(value)) {
    if (typeof member !== 'object' || member === null || SKIPPED.has(key)) continue;
    const at = [...path, key];
    if (key === 'npc_overrides' && isJsonObject(member)) addOverrides(member, at, found);
    if (key === 'intimacy_gating') addThresholds(member, at, found);
    else collect(member, at, found);
  }
}

/** Conditions of older behaviours mean the definition `relationships` without a word (docs/stat-system.md, 1.18). */
function addFixed(object: JsonObject, path: JsonPath, found: Mention[]): void {
  const type = ownMember(object, 'type');
  if (type !== 'relationship_gt' && type !== 'relationship_lt') return;
  const shared = { role: 'reference', path: [...path, 'type'], part: 'value', isFixed: true } as const;
  found.push(makeMention({ ...shared, kind: 'definition', name: 'relationships' }));
}

/** The NPCs that gates, changes and conditions are about. */
function addNpcs(object: JsonObject, path: JsonPath, found: Mention[]): void {
  for (const key of ['npcId', 'npc_id', 'npcIdOrRole', 'npc_id_or_role']) {
    const id = ownMember(object, key);
    if (typeof id !== 'number' || !Number.isInteger(id)) continue;
    found.push(
      makeMention({ kind: 'npc', role: 'reference', name: String(id), path: [...path, key], part: 'value' }),
    );
  }
  for (const key of ['entityRef', 'entity_ref']) {
    const ref = ownMember(object, key);
    if (typeof ref === 'string') found.push(...listEntityKeyMentions(ref, [...path, key], 'value'));
  }
}

/** A world may say other things about an NPC, under its id. */
function addOverrides(overrides: JsonObject, path: JsonPath, found: Mention[]): void {
  for (const name of Object.keys(overrides)) {
    if (!/^(-?[1-9]\d{0,15}|0)$/.test(name)) continue;
    found.push(makeMention({ kind: 'npc', role: 'reference', name, path: [...path, name], part: 'key' }));
  }
}

/** The intimacy gating has thresholds for two axes of `relationships` that it calls by name (docs/stat-system.md, 1.8). */
function addThresholds(value: JsonValue, path: JsonPath, found: Mention[]): void {
  if (Array.isArray(value) || !isJsonObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    const [, name] = THRESHOLD.exec(key) ?? [];
    const at = [...path, key];
    if (name === undefined || typeof member !== 'number') addThresholds(member, at, found);
    else
      found.push(
        makeMention({
          kind: 'axis',
          role: 'reference',
          name: name.toLowerCase(),
          path: at,
          part: 'key',
          definitionId: 'relationships',
          isFixed: true,
        }),
      );
  }
}

const THRESHOLD = /^(?:minimum_?)?([Aa]ffinity|[Cc]hemistry)$/;
