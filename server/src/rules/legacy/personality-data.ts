import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { EditOperation, Fix } from '../../base/problem.ts';
import { findDefinition } from '../../effective/compute-effective.ts';
import { clampToAxis } from '../../engine/computing/clamp-to-axis.ts';
import type { PreparedDefinition } from '../../engine/config/prepare-definition.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import type { NpcRecord } from '../../model/records.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** Numbers in an NPC's personality that nothing computes with. */
export const legacyPersonalityData: Rule = {
  code: 'legacy/personality-data',
  severity: 'information',
  summary: 'An NPC keeps numbers in its personality that belong in its stats.',
  why: 'Before there were stats, numbers such as combat values stood in "personality". The game never turns them into stats: they are not clamped and have no tiers, and states and modifiers do not reach them. Reported are numbers under "combat", and traits that the world\'s definition "personality" has axes for, until the NPC has them in its stats.',
  bad: `//- mara.npc.json
{
  "id": 12,
  "name": "Mara",
  "personality": { "demeanor": "wary", "combat": { "strength": 90, "agility": 60 } }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "combat_skills": { "id": "combat_skills", "axes": [{ "name": "strength" }, { "name": "agility" }] }
  }
}
//- mara.npc.json
{
  "id": 12,
  "name": "Mara",
  "personality": { "demeanor": "wary" },
  "stats": { "combat_skills": { "strength": 90, "agility": 60 } }
}
`,
  records: ['npc'],
  check: (context) => {
    for (const record of context.recordsOf('npc')) {
      const npc = context.valueAt(record.path);
      const personality = isJsonObject(npc) ? ownMember(npc, 'personality') : undefined;
      if (!isJsonObject(personality)) continue;
      checkCombat(context, record, personality);
      checkTraits(context, record, personality);
    }
  },
};

function checkCombat(context: RuleContext, record: NpcRecord, personality: JsonObject): void {
  const combat = ownMember(personality, 'combat');
  if (!isJsonObject(combat)) return;
  const names = listNumbers(combat);
  if (names.length === 0 || hasStats(record, names)) return;
  const target = findCombatDefinition(context, record, names);
  const fixes = target === undefined ? [] : offerCopy(record, target, combat, names);
  report(context, [...record.path, 'personality', 'combat'], names, l10n.t('nothing computes with'), fixes);
}

function checkTraits(context: RuleContext, record: NpcRecord, personality: JsonObject): void {
  const traits = ownMember(personality, 'traits');
  const inside = isJsonObject(traits);
  const numbers = listNumbers(inside ? traits : personality);
  if (numbers.length === 0) return;
  const { world } = context.workspace.worlds.resolve(context.file, record);
  const definition = findDefinition(context.workspace, world, 'personality');
  if (typeof definition === 'string') return;
  const names = numbers.filter((name) => definition.axisByName.has(name));
  if (names.length === 0 || hasStats(record, names)) return;
  const path = [...record.path, 'personality', ...(inside ? ['traits'] : [])];
  const fixes = offerCopy(record, definition, inside ? traits : personality, names);
  report(context, path, names, l10n.t('the definition "personality" of the world takes no notice of'), fixes);
}

/** The definition of the world that has all of these axes: `combat_skills` when it has them, else the first that does. */
function findCombatDefinition(
  context: RuleContext,
  record: NpcRecord,
  names: readonly string[],
): PreparedDefinition | undefined {
  const { world } = context.workspace.worlds.resolve(context.file, record);
  const definitions = world && context.workspace.factsOf(world.record).definitions;
  const usual = definitions?.get('combat_skills');
  const candidates = [...(usual === undefined ? [] : [usual]), ...(definitions?.values() ?? [])];
  return candidates.find(({ axisByName }) => names.every((name) => axisByName.has(name)));
}

/** Copies the numbers to the stats, where they are in range and nothing stands yet; the personality keeps them. */
function offerCopy(
  record: NpcRecord,
  { definition, axisByName }: PreparedDefinition,
  numbers: JsonObject,
  names: readonly string[],
): readonly Fix[] {
  const { id } = definition;
  const values = names.map((name) => [name, numbers[name]] as const);
  const fits = ([name, value]: (typeof values)[number]) => {
    const axis = axisByName.get(name)?.axis;
    return typeof value === 'number' && axis !== undefined && clampToAxis(value, axis) === value;
  };
  if (!values.every(fits)) return [];
  const operations = planCopy(record, id, values);
  return operations === undefined
    ? []
    : [makeChoice(l10n.t('Copy them to the stats as {0}', quoteText(id)), ...operations)];
}

function planCopy(
  { path, stats }: NpcRecord,
  id: string,
  values: readonly (readonly [string, JsonValue | undefined])[],
): readonly EditOperation[] | undefined {
  const block = `{ ${values.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`;
  if (stats === undefined || stats.value === null) {
    return [{ kind: 'set-member', path, key: 'stats', json: `{ ${JSON.stringify(id)}: ${block} }` }];
  }
  if (!isJsonObject(stats.value)) return undefined;
  const existing = ownMember(stats.value, id);
  if (existing === undefined) return [{ kind: 'insert-member', path: stats.path, key: id, json: block }];
  if (!isJsonObject(existing)) return undefined;
  return values
    .filter(([name]) => !Object.hasOwn(existing, name))
    .map(([key, value]) => ({
      kind: 'insert-member',
      path: [...stats.path, id],
      key,
      json: JSON.stringify(value),
    }));
}

function listNumbers(object: JsonObject): string[] {
  return Object.keys(object).filter((key) => typeof object[key] === 'number');
}

/** Says whether one of the NPC's stat blocks has all these members. */
function hasStats({ stats }: NpcRecord, names: readonly string[]): boolean {
  if (!isJsonObject(stats?.value)) return false;
  return Object.values(stats.value).some(
    (block) => isJsonObject(block) && names.every((name) => Object.hasOwn(block, name)),
  );
}

function report(
  context: RuleContext,
  path: JsonPath,
  names: readonly string[],
  fate: string,
  fixes: readonly Fix[],
): void {
  const first = names.slice(0, 3).map((name) => `"${name}"`);
  const list =
    names.length > 3 ? l10n.t('{0} and {1} more', first.join(', '), names.length - 3) : first.join(', ');
  context.report({
    path,
    part: 'key',
    message: l10n.t(
      '"{0}" holds numbers ({1}) that {2} here; the game reads stats only from "stats"',
      String(path.at(-1)),
      list,
      fate,
    ),
    fixes,
  });
}
