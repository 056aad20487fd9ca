import type { Location } from 'vscode-languageserver-types';
import type { Span } from '../src/base/span.ts';
import type { LanguageService } from '../src/language-service.ts';
import { markFiles } from './occurrence-marks.ts';

/** The fixture's text with `<<...>>` around places that a feature answered with. */
export async function markLocations(
  service: LanguageService,
  text: string,
  locations: readonly Location[],
): Promise<string> {
  const marked = new Map<string, { span: Span; marks: readonly [string, string] }[]>();
  for (const { uri, range } of locations) {
    const located = await service.workspace.locate(uri);
    if (located === undefined) throw new Error(`${uri} cannot be read`);
    const lines = located.lines();
    const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
    marked.set(uri, [...(marked.get(uri) ?? []), { span, marks: ['<<', '>>'] }]);
  }
  return markFiles(text, marked);
}
