import process from 'node:process';
import type { CheckServiceOptions } from '../../check-service.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { CheckClock } from './check-clock.ts';
import { startProfile } from './profile.ts';

/** What of a check is measured. */
export interface MeasuringOptions {
  /** Tell how long everything took. */
  readonly stats?: boolean;
  /** Write a CPU profile to this file. */
  readonly profile?: string;
}

/** The measuring of one check, from its beginning on; told on standard error. */
export class Measuring {
  readonly #clock: CheckClock | undefined;
  readonly #stopProfile: (() => Promise<string | undefined>) | undefined;
  readonly #context: CommandContext;
  #isTold = false;

  constructor({ stats, profile }: MeasuringOptions, context: CommandContext) {
    this.#clock = stats ? new CheckClock() : undefined;
    this.#stopProfile = profile === undefined ? undefined : startProfile(profile, process.cwd());
    this.#context = context;
  }

  /** What the service needs for it. */
  get serviceOptions(): Pick<CheckServiceOptions, 'adaptRule'> {
    return this.#clock === undefined ? {} : { adaptRule: this.#clock.adaptRule };
  }

  /** Ends a phase. */
  end(phase: string): void {
    this.#clock?.end(phase);
  }

  /**
   * Ends the last phase and tells all; only once, though a watched project is reported again and again. Answers why the
   * profile could not be written; undefined when it was, or none is wanted.
   */
  async tell(reported: number, known: number): Promise<string | undefined> {
    if (this.#isTold) return undefined;
    this.#isTold = true;
    this.end('reporting');
    const failure = await this.#stopProfile?.();
    if (this.#clock !== undefined) {
      const { terminal } = this.#context;
      terminal.writeError(`${this.#clock.describe({ known, reported }, terminal)}\n`);
    }
    return failure;
  }
}
