import { script } from '@bomb.sh/tab';
import { BASH_SCRIPT } from '../completing/bash-script.ts';
import { ZSH_SCRIPT } from '../completing/zsh-script.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from './command-context.ts';

/** The shells that can be taught to complete the command line. */
export type Shell = 'bash' | 'fish' | 'powershell' | 'zsh';

/** `stat-lens completion <shell>`: prints the script that teaches a shell to complete the command line. */
export async function completion(shell: Shell, { terminal }: CommandContext): Promise<ExitCode> {
  if (shell === 'bash') terminal.writeOut(BASH_SCRIPT);
  else if (shell === 'zsh') terminal.writeOut(ZSH_SCRIPT);
  // The library prints it itself.
  else script(shell, 'stat-lens', 'stat-lens');
  return EXIT_CODE.clean;
}
