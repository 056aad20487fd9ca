/** What the exit codes of commands that report problems mean, for their help. */
export const CHECK_EXIT_CODES = `
Exit codes:
  0   no problems, or nothing worse than warnings and information
  1   at least one error, or what --fail-on or --max-warnings does not allow
  2   the command line or the configuration is wrong
  3   nothing was found under the given names
  70  Stat Lens itself failed
  130 it was ended with Ctrl-C`;
