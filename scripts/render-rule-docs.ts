import type { Severity } from '../server/src/base/problem.ts';
import { type Notice, notices } from '../server/src/rules/notices.ts';
import type { Rule } from '../server/src/rules/rule.ts';
import { rules } from '../server/src/rules/rules.ts';
import { splitFiles } from '../server/test/fixture-files.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error: the game refuses it or loses something',
  warning: 'warning: the game accepts it, with effects that nobody may have meant',
  information: 'information: worth knowing',
};

const SUBJECTS: readonly (readonly [subject: string, about: string])[] = [
  ['syntax', 'The text of a file, before it is about stats'],
  ['file', 'The shape of a file, outside of stats and stats_config'],
  ['config', "A world's stats_config as a whole"],
  ['definition', 'Definitions'],
  ['axis', 'Axes'],
  ['tier', 'Tiers'],
  ['level', 'Levels and their conditions'],
  ['entity', 'The stats of NPCs, states, sessions and other entities'],
  ['npc', 'NPCs and what belongs to them'],
  ['session', 'Sessions'],
  ['legacy', 'Old formats'],
];

/** The pages about rules: path below `docs/rules` to Markdown text. */
export function renderRuleDocs(): Map<string, string> {
  const pages = new Map<string, string>();
  for (const rule of rules) pages.set(`${rule.code}.md`, renderPage(rule, renderExamples(rule)));
  for (const notice of notices) pages.set(`${notice.code}.md`, renderPage(notice, ''));
  pages.set('README.md', renderIndex([...rules, ...notices]));
  return pages;
}

function renderPage({ code, severity, summary, why }: Notice, examples: string): string {
  return `# ${code}\n\n${summary}\n\n_${SEVERITIES[severity]}_\n\n## What the game does\n\n${why}\n${examples}`;
}

function renderExamples({ bad, good }: Rule): string {
  return `\n## With the problem\n\n${renderFiles(bad)}\n## Without\n\n${renderFiles(good)}`;
}

function renderFiles(text: string): string {
  return splitFiles(text)
    .map(([path, content]) => `\`${path}\`\n\n\`\`\`json\n${content.trimEnd()}\n\`\`\`\n`)
    .join('\n');
}

function renderIndex(all: readonly Notice[]): string {
  const sections = SUBJECTS.map(([subject, about]) => {
    const rows = all
      .filter(({ code }) => code.startsWith(`${subject}/`))
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, severity, summary }) => `| [${code}](${code}.md) | ${severity} | ${summary} |`);
    return `## ${about}\n\n| code | severity | what is wrong |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  const legend = Object.values(SEVERITIES).map((line) => `- ${line}`);
  return `# Problems that Stat Lens reports\n\n${legend.join('\n')}\n\n${sections.join('\n')}`;
}
