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
  ['config', 'config'],
  ['definition', 'config'],
  ['axis', 'config'],
  ['tier', 'config'],
  ['level', 'config'],
  ['entity', 'values'],
]);

/** The group of a rule, by the subject in its code; subjects not named here concern the project. */
export function getRuleGroup(rule: Rule): RuleGroup {
  return GROUP_OF_SUBJECT.get(rule.code.slice(0, rule.code.indexOf('/'))) ?? 'project';
}
