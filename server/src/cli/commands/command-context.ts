import type { Logger } from '../../check-service.ts';
import type { Terminal } from '../terminal.ts';

/** What every command gets beside its arguments. */
export interface CommandContext {
  /** The version of Stat Lens. */
  readonly version: string;
  readonly terminal: Terminal;
  /** Tells on standard error what the service has to say. */
  readonly logger: Logger;
  /**
   * Tells people on standard error what is amiss, in a sentence or a few lines. Unprintable characters are escaped, breaks
   * within a line too: they stand in the names of files and of what is in them.
   */
  readonly warn: (message: string | readonly string[]) => void;
}
