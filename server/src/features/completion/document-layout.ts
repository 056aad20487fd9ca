import type { PrintStyle } from './print-body.ts';
import type { Slot } from './slot.ts';

/** How the text around a slot is laid out, as far as new text has to look like it. */
export interface DocumentLayout extends Omit<PrintStyle, 'snippet'> {
  /** What must stand before and behind the new text so that blanks are as elsewhere. */
  readonly before: string;
  readonly after: string;
  /** Whether nothing but blanks stands before the slot on its line. */
  readonly ownLine: boolean;
}

/** How much of a text is looked at to find out how it is laid out. */
const SAMPLE = 5000;

/** Finds out how a text is laid out around a slot, from its beginning and the line of the slot alone. */
export function readLayout(text: string, { replaced, part }: Slot): DocumentLayout {
  const sample = text.slice(0, SAMPLE);
  const eol = /\r\n|\n|\r/.exec(sample)?.[0] ?? '\n';
  const indent = /[\r\n]([ \t]+)(?=["{[\d\w-])/.exec(sample)?.[1] ?? '  ';
  const isTight = /"\s*:\S/.test(sample) && !/"\s*:\s/.test(sample);
  const padding = /\{ +"/.test(sample) || !/\{"/.test(sample) ? ' ' : '';
  const lineStart =
    Math.max(text.lastIndexOf('\n', replaced.start - 1), text.lastIndexOf('\r', replaced.start - 1)) + 1;
  const line = text.slice(lineStart, replaced.start);
  const [before, after] = [text.charAt(replaced.start - 1), text.charAt(replaced.end)];
  const isTightComma = before === ',' || (before === ':' && !isTight);
  return {
    eol,
    indent: indent.startsWith('\t') ? '\t' : indent,
    indentation: /^[ \t]*/.exec(line)?.[0] ?? '',
    colon: isTight ? ':' : ': ',
    padding: isTight ? '' : padding,
    before: isTightComma ? ' ' : part === 'key' && before === '{' ? padding : '',
    after: part === 'key' && after === '}' ? padding : '',
    ownLine: line.trim() === '',
  };
}
