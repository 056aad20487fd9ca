import type { FileSettings, LeftOut } from '../../features/file-settings/file-settings.ts';
import { escapeUnprintable } from '../escape-unprintable.ts';
import type { Colors } from '../terminal.ts';
import { formatPlainTable } from './plain-table.ts';

const HEADER = ['rule', 'set to', 'by itself', 'by'];

/** The settings of a file for people: a line each with its reason, then a table of the rules that are set otherwise. */
export function formatFileSettings(settings: FileSettings, isFolder: boolean, colors: Colors): string {
  const { path, config, ignored, kind, project, world, rules } = settings;
  const lines: [string, string][] = [
    [
      'config',
      config === null
        ? 'none at or above it, so the defaults hold'
        : `${config} (the nearest at or above it)`,
    ],
    ['left out', ignored === null ? 'no' : describeLeftOut(ignored)],
  ];
  if (!isFolder) {
    const none =
      ignored === null
        ? 'none: neither name, folder nor members tell of a stat file'
        : 'none, for it is left out';
    lines.push(['kind', kind === null ? none : `${kind.what} (${kind.why})`]);
    lines.push(['project', project ?? 'none']);
  }
  if (world !== null) lines.push(['world', `${world.what} (${world.why})`]);
  const words = lines.map(([name, text]) => `  ${colors.dim(name.padEnd(9))} ${escapeUnprintable(text)}`);
  const heading = colors.bold(escapeUnprintable(path));
  if (rules.length === 0)
    return `${[heading, ...words, '  all rules as they are by themselves'].join('\n')}\n`;
  const rows = rules.map(({ code, level, default: usual, by, key }) => {
    return [code, level, usual, key === code ? by : `${by} "${key}"`].map(escapeUnprintable);
  });
  return `${[heading, ...words, '', ...formatPlainTable(HEADER, rows, colors)].join('\n')}\n`;
}

function describeLeftOut({ list, isConfig, pattern, place }: LeftOut): string {
  const by = isConfig ? `"ignore" of ${list}` : list;
  return pattern === null
    ? `yes, by ${by}`
    : `yes, by ${JSON.stringify(pattern)} in ${by}, which fits ${place}`;
}
