import type { KindId } from '../kinds/file-kind.ts';
import { isOwnKind } from '../kinds/own-kinds.ts';
import type { RecordKind } from '../model/records.ts';
import type { Rule } from './rule.ts';

/**
 * What the rules of one subject look at, which tells when they need to run at all:
 *
 * - `syntax`: what was found when the file was read; for files that could not be read cleanly.
 * - `file`: the file alone; what they find stays true until its text changes.
 * - `config`: the stats configs in the file, and nothing else; for files with a world.
 * - `values`: the stat blocks of entities as their world judges them; not for unremarkable files.
 * - `project`: how the file fits in with others.
 */
export type RuleGroup = 'syntax' | 'file' | 'config' | 'values' | 'project';

const GROUP_OF_SUBJECT: ReadonlyMap<string, RuleGroup> = new Map([
  ['syntax', 'syntax'],
  ['file', 'file'],
  ['settings', 'file'],
  ['config', 'config'],
  ['definition', 'config'],
  ['axis', 'config'],
  ['tier', 'config'],
  ['level', 'config'],
  ['entity', 'values'],
  ['modifier', 'values'],
]);

/** Rules of other subjects that have nothing to say about an unremarkable file either. */
const ABOUT_VALUES: ReadonlySet<string> = new Set([
  'npc/ambiguous-world',
  'npc/no-world',
  'npc/state-without-npc',
  'npc/unknown-world',
  'npc/world-id-zero',
  'legacy/personality-data',
]);

/** Rules about configs that look at other files too: packages of the project, its settings, who uses a definition. */
const ABOUT_PROJECT: ReadonlySet<string> = new Set([
  'config/overlay-or-complete',
  'config/ignored-override-field',
  'config/dropped-partial-override',
  'definition/unused',
  'axis/unknown-semantic-type',
  'settings/unknown-world',
  'tier/empty',
  'level/true-when-missing',
]);

/** Rules about what `statlens.config.json` says; the others of its subject are about the shape of tests as well. */
const ABOUT_CONFIGS: ReadonlySet<string> = new Set([
  'settings/bad-pattern',
  'settings/unknown-rule',
  'settings/unknown-world',
]);

/** The group of a rule, by the subject in its code; subjects not named here concern the project. */
function getRuleGroup(rule: Rule): RuleGroup {
  if (ABOUT_VALUES.has(rule.code)) return 'values';
  if (ABOUT_PROJECT.has(rule.code)) return 'project';
  return GROUP_OF_SUBJECT.get(rule.code.slice(0, rule.code.indexOf('/'))) ?? 'project';
}

/** The rules by group, without those that look at no record a file of this kind can hold. */
export function groupRules(rules: readonly Rule[], kind: KindId): ReadonlyMap<RuleGroup, readonly Rule[]> {
  const groups = new Map<RuleGroup, Rule[]>();
  const kinds = listRecordKinds(kind);
  for (const rule of rules) {
    if (rule.records !== undefined && !rule.records.some((record) => kinds.includes(record))) continue;
    if (!concerns(rule, kind)) continue;
    const group = getRuleGroup(rule);
    if (group === 'config' && !kinds.includes('world')) continue;
    groups.set(group, [...(groups.get(group) ?? []), rule]);
  }
  return groups;
}

/** Our own settings and tests have rules of their own, which concern nothing else; as a text they are like all others. */
function concerns({ code }: Rule, kind: KindId): boolean {
  const isAboutSettings = code.startsWith('settings/');
  if (kind === 'stattest' && ABOUT_CONFIGS.has(code)) return false;
  const isOurOwn = kind === 'statlens_config' || kind === 'stattest';
  return isOurOwn ? isAboutSettings || code.startsWith('syntax/') : !isAboutSettings;
}

function listRecordKinds(kind: KindId): readonly RecordKind[] {
  if (isOwnKind(kind) || kind === 'scenario') return [];
  if (kind === 'stats_config') return ['world'];
  return kind === 'project_bundle' ? ['world', 'npc', 'location', 'item'] : [kind];
}
