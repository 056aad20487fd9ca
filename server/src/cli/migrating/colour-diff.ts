import { escapeUnprintableInLines } from '../escape-unprintable.ts';
import type { Colors } from '../terminal.ts';

/** A unified diff for a terminal: coloured, and with nothing in it that steers the terminal. */
export function colourDiff(diff: string, colors: Colors): string {
  return diff
    .split('\n')
    .map((line) =>
      colourLine(escapeUnprintableInLines(line.replaceAll('\t', '    ').replace(/\r$/, '')), colors),
    )
    .join('\n');
}

function colourLine(line: string, colors: Colors): string {
  if (line.startsWith('+++') || line.startsWith('---')) return colors.bold(line);
  if (line.startsWith('@@')) return colors.blue(line);
  if (line.startsWith('+')) return colors.green(line);
  return line.startsWith('-') ? colors.red(line) : line;
}
