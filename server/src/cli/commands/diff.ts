import process from 'node:process';
import { compareEffective } from '../../features/effective-diff/compare-effective.ts';
import type { EffectiveDiff } from '../../features/effective-diff/effective-diff.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { type ComparedStates, formatDiffMarkdown } from '../formats/diff-markdown.ts';
import { formatDiffTable } from '../formats/diff-table.ts';
import { formatJson } from '../formats/format-json.ts';
import { openStates } from '../opening/open-states.ts';
import type { Colors } from '../terminal.ts';
import type { CommandContext } from './command-context.ts';

/** The options of `stat-lens diff`. */
export interface DiffOptions {
  readonly format: 'table' | 'json' | 'markdown';
  /** The folder whose project is compared, for revisions. */
  readonly project: string;
  /** Compare with the commit that both come from. */
  readonly mergeBase?: boolean;
  /** Differences are exit code 1. */
  readonly exitCode?: boolean;
}

/** `stat-lens diff <base> [head]`: prints which NPCs and sessions are worth something else, and by which edits. */
export async function diff(
  [base, head]: readonly [string, string | undefined],
  options: DiffOptions,
  { terminal, warn }: CommandContext,
): Promise<ExitCode> {
  const { project, mergeBase = false } = options;
  const states = await openStates({ base, head, project, mergeBase, cwd: process.cwd(), now: Date.now() });
  for (const line of states.unread) warn(line);
  const found = compareEffective(states.before, states.after);
  terminal.writeOut(format(found, { base, head, mergeBase }, options, terminal.colors));
  const isDifferent = found.entities.length > 0;
  return isDifferent && options.exitCode ? EXIT_CODE.problems : EXIT_CODE.clean;
}

function format(found: EffectiveDiff, states: ComparedStates, options: DiffOptions, colors: Colors): string {
  const { base, head, mergeBase } = states;
  if (options.format === 'json')
    return formatJson({ version: 1, base, head: head ?? null, mergeBase, ...found });
  if (options.format === 'markdown') return formatDiffMarkdown(found, states);
  return formatDiffTable(found, colors);
}
