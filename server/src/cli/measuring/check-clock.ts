import { performance } from 'node:perf_hooks';
import process from 'node:process';
import type { Rule } from '../../rules/rule.ts';
import { formatPlainTable } from '../formats/plain-table.ts';
import type { Terminal } from '../terminal.ts';

/** How many rules are listed: more are too fast to be worth a look. */
const MOST_RULES = 15;

/** What one rule took. */
interface RuleTime {
  milliseconds: number;
  runs: number;
}

/** Measures what a check does: how long each phase and each rule takes, and how much memory it needs. */
export class CheckClock {
  readonly #phases: [name: string, milliseconds: number][] = [['starting', performance.now()]];
  readonly #rules = new Map<string, RuleTime>();
  #last = performance.now();

  /** The rule, with its time taken whenever it runs. */
  readonly adaptRule = (rule: Rule): Rule => {
    const time: RuleTime = { milliseconds: 0, runs: 0 };
    this.#rules.set(rule.code, time);
    return {
      ...rule,
      check: (context) => {
        const start = performance.now();
        try {
          rule.check(context);
        } finally {
          time.milliseconds += performance.now() - start;
          time.runs++;
        }
      },
    };
  };

  /** Ends a phase, which began where the one before ended. */
  end(name: string): void {
    const now = performance.now();
    this.#phases.push([name, now - this.#last]);
    this.#last = now;
  }

  /** Tells people: counts, phases, memory, and the rules that took longest. */
  describe(files: { readonly known: number; readonly reported: number }, { colors }: Terminal): string {
    const total = this.#phases.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
    const phases = this.#phases.map(([name, milliseconds]) => `${name} ${formatTime(milliseconds)}`);
    const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0);
    const ran = [...this.#rules].filter(([, { runs }]) => runs > 0);
    const rows = ran
      .sort(([, a], [, b]) => b.milliseconds - a.milliseconds)
      .slice(0, MOST_RULES)
      .map(([code, { milliseconds, runs }]) => [code, formatTime(milliseconds), String(runs)]);
    return [
      `files: ${files.known} read, ${files.reported} reported on`,
      `time: ${formatTime(total)} (${phases.join(', ')})`,
      `memory: ${memory} MiB at most`,
      `rules: ${ran.length} had something to look at; the slowest were`,
      ...formatPlainTable(['rule', 'time', 'runs'], rows, colors),
    ].join('\n');
  }
}

function formatTime(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
}
