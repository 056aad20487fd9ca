import { escapeUnprintable } from '../escape-unprintable.ts';
import type { Colors } from '../terminal.ts';

/** An explanation with its places. */
export interface WhyReport {
  /** The entity it is about. */
  readonly heading: string;
  readonly headline: string;
  /** `place`: `npcs/mara.npc.json:7:20`. */
  readonly lines: readonly { readonly text: string; readonly place: string | undefined }[];
}

/** The explanation for people: the entity, what the stat is, and a line per reason with its place in brackets. */
export function formatWhyText({ heading, headline, lines }: WhyReport, colors: Colors): string {
  const reasons = lines.map(({ text, place }) => {
    const where = place === undefined ? '' : ` ${colors.dim(`(${escapeUnprintable(place)})`)}`;
    return `  ${escapeUnprintable(text)}${where}`;
  });
  return `${[escapeUnprintable(heading), '', colors.bold(escapeUnprintable(headline)), ...reasons].join('\n')}\n`;
}
