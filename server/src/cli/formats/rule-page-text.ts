import type { Severity } from '../../base/problem.ts';
import { describeFixSafety, introduceFixes } from '../../features/render-rule-page.ts';
import type { ExampleFile } from '../../features/rule-example.ts';
import { type RulePage, SEVERITY_MEANINGS } from '../../features/rule-page.ts';
import type { Colors } from '../terminal.ts';

/** How long lines of running text get. */
const LINE_WIDTH = 96;

const SEVERITY_COLORS: Readonly<Record<Severity, 'red' | 'yellow' | 'blue'>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
};

/** A code with its severity and what is wrong. */
export interface CodeSummary {
  readonly code: string;
  readonly severity: Severity;
  readonly summary: string;
}

/** The page about a code, for a terminal. */
export function formatRulePage(page: RulePage, colors: Colors): string {
  const { code, severity, summary, why, bad, good } = page;
  const color = colors[SEVERITY_COLORS[severity]];
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : `\n${colors.bold(title)}\n${lines.map((line) => indent(line)).join('')}`;
  return [
    `${colors.bold(code)}\n${wrapWords(summary).join('\n')}\n${color(SEVERITY_MEANINGS[severity])}\n`,
    section('What the game does', wrapWords(why)),
    section('With the problem', listFiles(bad, colors)),
    section('Without', listFiles(good, colors)),
    section('Fix', bad.length === 0 ? [] : listFixes(page)),
    section('Configuration', listConfiguration(page, colors)),
  ].join('');
}

/** All codes, a line each: code, severity, what is wrong. */
export function formatCodeList(codes: readonly CodeSummary[], colors: Colors): string {
  const width = Math.max(...codes.map(({ code }) => code.length));
  const lines = codes.map(({ code, severity, summary }) => {
    const color = colors[SEVERITY_COLORS[severity]];
    return `${colors.bold(code.padEnd(width))}  ${color(severity.padEnd('information'.length))}  ${summary}\n`;
  });
  return `${lines.join('')}\nstat-lens explain <code> tells all about one of them.\n`;
}

function listFiles(files: readonly ExampleFile[], colors: Colors): string[] {
  return files.flatMap(({ path, text }, index) => [
    ...(index === 0 ? [] : ['']),
    colors.dim(path),
    ...text.trimEnd().split('\n'),
  ]);
}

function listFixes(page: RulePage): string[] {
  return [
    introduceFixes(page),
    ...page.fixes.map(({ title, safe }) => `- ${title} (${describeFixSafety(safe)})`),
  ];
}

function listConfiguration({ configuration }: RulePage, colors: Colors): string[] {
  if (configuration === undefined) return [];
  const { off, hide } = configuration;
  const lines = [colors.dim('statlens.config.json: off, information, warning or error'), ...off.split('\n')];
  if (hide === undefined) return lines;
  return [
    ...lines,
    '',
    colors.dim('at one place, in files that may have comments: above it or behind it on its line'),
    hide.comment,
    '',
    colors.dim('at one place, in strict JSON: statlens.config.json'),
    ...hide.entry.split('\n'),
  ];
}

function indent(line: string): string {
  return line === '' ? '\n' : `  ${line}\n`;
}

/** The text in lines of a bearable length; a word that is longer has a line of its own. */
function wrapWords(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > LINE_WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
