import { listCodes, makeRulePage } from '../../features/rule-page.ts';
import { suggestName } from '../../rules/suggest-name.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { formatCodeList, formatRulePage } from '../formats/rule-page-text.ts';
import type { CommandContext } from './command-context.ts';

/** `stat-lens explain [code]`: prints all there is to say about a code, or which codes there are. */
export async function explain(code: string | undefined, { terminal }: CommandContext): Promise<ExitCode> {
  if (code === undefined) {
    terminal.writeOut(formatCodeList(listCodes(), terminal.colors));
    return EXIT_CODE.clean;
  }
  const page = await makeRulePage(code);
  if (page === undefined) throw new CliError(EXIT_CODE.usage, describeUnknown(code));
  terminal.writeOut(formatRulePage(page, terminal.colors));
  return EXIT_CODE.clean;
}

function describeUnknown(code: string): string {
  const codes = listCodes().map((known) => known.code);
  // Many know a problem by its last word only, or ask for all of a subject.
  const subject = code.replace(/\/\*?$/, '');
  const akin = codes.filter((known) => known.endsWith(`/${code}`) || known.startsWith(`${subject}/`));
  const question =
    akin.length > 0
      ? `; there ${akin.length === 1 ? 'is' : 'are'} ${akin.join(', ')}`
      : (suggestName(code, codes)?.question ?? '; stat-lens explain lists all of them');
  return `there is no code ${JSON.stringify(code)}${question}`;
}
