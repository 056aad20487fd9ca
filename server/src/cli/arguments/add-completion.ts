import { Argument, type Command } from 'commander';
import type { Shell } from '../commands/completion.ts';
import type { RunCommand } from '../commands/run-command.ts';

const HELP = `
The script goes where the shell reads it when it starts:

  bash         $ echo 'eval "$(stat-lens completion bash)"' >> ~/.bashrc
  zsh          $ echo 'source <(stat-lens completion zsh)' >> ~/.zshrc   (behind "compinit")
  fish         $ stat-lens completion fish > ~/.config/fish/completions/stat-lens.fish
  powershell   > stat-lens completion powershell >> $PROFILE

From then on, Tab completes commands, options, formats, kinds of files, and the codes of problems.

Exit codes:
  0   done
  2   there is no script for this shell`;

/** Adds `stat-lens completion`, and the hidden command that its scripts call, to the command line. */
export function addCompletion(program: Command, run: RunCommand): void {
  program
    .command('completion')
    .summary('print the script that completes the command line in a shell')
    .description('Print the script that teaches a shell to complete what is typed behind stat-lens.')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish', 'powershell']))
    .addHelpText('after', HELP)
    .action((shell: Shell) =>
      run(async (context) => {
        const { completion } = await import('../commands/completion.ts');
        return completion(shell, context);
      }),
    );
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action((words: string[]) =>
      run(async (context) => {
        const { complete } = await import('../commands/complete.ts');
        return complete(words, program, context);
      }),
    );
}
