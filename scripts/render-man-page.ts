import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { createProgram } from '../server/src/cli/program.ts';
import { NO_COLORS, type Terminal } from '../server/src/cli/terminal.ts';
import { escapeMarkdown } from '../server/src/features/markdown.ts';

/** What help does not tell, as it holds for all commands. */
const SURROUNDINGS = `## ENVIRONMENT

- \`NO_COLOR\`: no colours, also on a terminal.
- \`FORCE_COLOR\`: colours everywhere, unless \`NO_COLOR\` is set.
- \`CI\`: tells nothing about progress.
- \`DEBUG\`: the same as \`--verbose\`.

## FILES

- \`statlens.config.json\`: the settings of the project below its folder.
- \`statlens.baseline.json\`: problems that are known, made by \`stat-lens check --update-baseline\`.
- \`*.stattest.json\`: balance tests.
`;

/** The page \`stat-lens(1)\` for \`man\`, made from what the command line knows about its commands. */
export function renderManPage(version: string): string {
  const require = createRequire(import.meta.url);
  const program = join(dirname(require.resolve('marked-man/package.json')), 'bin/marked-man.js');
  const page = execFileSync(
    process.execPath,
    [program, '--no-breaks', '--version', version, '--manual', 'Stat Lens'],
    { input: renderMarkdown(version), encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: '0' } },
  );
  // A page that is the same on every day has no date.
  return `${page.replace('"January 1970"', '""').trimEnd()}\n`;
}

function renderMarkdown(version: string): string {
  const program = createProgram(version, SILENCE, { run: async () => {}, startServer: async () => {} });
  const commands = program
    .createHelp()
    .visibleCommands(program)
    .filter((command) => command.name() !== 'help');
  const [, examples = '', exitCodes = ''] =
    /^Examples:\n(.*?)\n\nExit codes:\n(.*)$/s.exec(listHelpAfter(program)) ?? [];
  return [
    '# stat-lens(1) -- check game stat files',
    '## SYNOPSIS',
    ...commands.map((command) => `\`stat-lens ${command.name()}\` ${escapeText(command.usage())}`),
    '## DESCRIPTION',
    escapeText(program.description()),
    '## OPTIONS',
    listOptions(program),
    '## COMMANDS',
    ...commands.map(renderCommand),
    '## EXIT STATUS',
    fence(exitCodes),
    SURROUNDINGS,
    '## EXAMPLES',
    fence(examples),
    '',
  ].join('\n\n');
}

function renderCommand(command: Command): string {
  const help = command.createHelp();
  const terms = help
    .visibleArguments(command)
    .map((argument) => describeTerm(help.argumentTerm(argument), help.argumentDescription(argument)));
  return [
    `### stat-lens ${command.name()} ${escapeText(command.usage())}`,
    escapeText(command.description()),
    [...terms, listOptions(command)].join('\n'),
    ...listHelpAfter(command)
      .split(/\n{2,}/)
      .filter((part) => part !== '')
      .map(renderPart),
  ].join('\n\n');
}

function listOptions(command: Command): string {
  const help = command.createHelp();
  return help
    .visibleOptions(command)
    .map((option) => describeTerm(help.optionTerm(option), help.optionDescription(option)))
    .join('\n');
}

function describeTerm(term: string, description: string): string {
  return `- \`${term}\`: ${escapeText(description)}`;
}

/** What stands behind arguments and options in the help of a command. */
function listHelpAfter(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  return text.slice(command.helpInformation().length).trim();
}

/** A paragraph, or lines that stand as they are, with what stands over them. */
function renderPart(part: string): string {
  if (!/^ {2}/m.test(part)) return escapeText(part);
  const [first = '', ...rest] = part.split('\n');
  if (first.startsWith('  ')) return fence(part);
  return `${escapeText(first)}\n\n${fence(rest.join('\n'))}`;
}

function fence(text: string): string {
  return `\`\`\`\n${text.replaceAll(/^ {2}/gm, '')}\n\`\`\``;
}

function escapeText(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeMarkdown(line, Number.POSITIVE_INFINITY))
    .join('\n');
}

const SILENCE: Terminal = {
  colors: NO_COLORS,
  isTerminal: () => false,
  isErrorTerminal: () => false,
  errorColumns: () => undefined,
  writeOut: () => {},
  writeError: () => {},
};
