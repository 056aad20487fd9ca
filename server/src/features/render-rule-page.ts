import type { ExampleFile } from './rule-example.ts';
import type { RulePage } from './rule-page.ts';
import { SEVERITY_MEANINGS } from './rule-page.ts';

/** The Markdown page about a code. */
export function renderRulePage(page: RulePage): string {
  const { code, severity, summary, why, bad, good } = page;
  const sections = [
    `# ${code}\n\n${summary}\n\n_${SEVERITY_MEANINGS[severity]}_\n`,
    `## What the game does\n\n${why}\n`,
    ...(bad.length > 0 ? [`## With the problem\n\n${renderFiles(bad)}`] : []),
    ...(good.length > 0 ? [`## Without\n\n${renderFiles(good)}`] : []),
    ...(bad.length > 0 ? [`## Fix\n\n${renderFixes(page)}`] : []),
    ...renderConfiguration(page),
  ];
  return sections.join('\n');
}

/** What there is to say where no fix is offered, and about those that are. */
export function introduceFixes({ fixes }: RulePage): string {
  return fixes.length === 0
    ? 'None is offered for the example; it is mended by hand.'
    : 'Offered for the example:';
}

/** What a fix does, and whether it needs someone to choose it. */
export function describeFixSafety(safe: boolean): string {
  return safe
    ? 'safe: fixing all problems on save or with stat-lens check --fix makes it too'
    : 'yours to choose';
}

function renderFixes(page: RulePage): string {
  const items = page.fixes.map(({ title, safe }) => `- ${title} (${describeFixSafety(safe)})\n`);
  return `${introduceFixes(page)}\n${items.length > 0 ? `\n${items.join('')}` : ''}`;
}

function renderConfiguration({ configuration }: RulePage): string[] {
  if (configuration === undefined) return [];
  const { off, hide } = configuration;
  return [
    `## Configuration\n\nIn \`statlens.config.json\`, \`off\`, \`information\`, \`warning\` or \`error\`:\n\n${fence(off)}`,
    ...(hide === undefined
      ? []
      : [
          `At one place only, in a file that may have comments, above it or behind it on its line:\n\n${fence(hide.comment)}`,
          `In strict JSON, in \`statlens.config.json\`:\n\n${fence(hide.entry)}`,
        ]),
  ];
}

function renderFiles(files: readonly ExampleFile[]): string {
  return files.map(({ path, text }) => `\`${path}\`\n\n${fence(text.trimEnd())}`).join('\n');
}

function fence(text: string): string {
  return `\`\`\`${text.startsWith('//') ? 'jsonc' : 'json'}\n${text}\n\`\`\`\n`;
}
