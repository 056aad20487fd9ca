import { renderRulePage } from '../server/src/features/render-rule-page.ts';
import { listCodes, makeRulePage, SEVERITY_MEANINGS } from '../server/src/features/rule-page.ts';

const SUBJECTS: readonly (readonly [subject: string, about: string])[] = [
  ['syntax', 'The text of a file, before it is about stats'],
  ['file', 'The shape of a file, outside of stats and stats_config'],
  ['config', "A world's stats_config as a whole"],
  ['definition', 'Definitions'],
  ['axis', 'Axes'],
  ['tier', 'Tiers'],
  ['level', 'Levels and their conditions'],
  ['entity', 'The stats of NPCs, states, sessions and other entities'],
  ['modifier', 'Modifiers'],
  ['npc', 'NPCs and what belongs to them'],
  ['session', 'Sessions'],
  ['package', 'Stat packages'],
  ['reference', 'Names of definitions, axes, tiers and levels in conditions and gates'],
  ['legacy', 'Old formats'],
  ['settings', 'Our own settings, statlens.config.json'],
  ['suppression', 'Suppressions of problems'],
  ['test', 'Balance tests'],
];

/** The pages about rules: path below `docs/rules` to Markdown text. */
export async function renderRuleDocs(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const { code } of listCodes()) {
    const page = await makeRulePage(code);
    if (page !== undefined) pages.set(`${code}.md`, renderRulePage(page));
  }
  pages.set('README.md', renderIndex());
  return pages;
}

function renderIndex(): string {
  const all = listCodes();
  const sections = SUBJECTS.flatMap(([subject, about]) => {
    const rows = all
      .filter(({ code }) => code.startsWith(`${subject}/`))
      .map(({ code, severity, summary }) => `| [${code}](${code}.md) | ${severity} | ${summary} |`);
    if (rows.length === 0) return [];
    return [`## ${about}\n\n| code | severity | what is wrong |\n|---|---|---|\n${rows.join('\n')}\n`];
  });
  const legend = Object.values(SEVERITY_MEANINGS).map((line) => `- ${line}`);
  return `# Problems that Stat Lens reports\n\n${legend.join('\n')}\n\n${sections.join('\n')}`;
}
