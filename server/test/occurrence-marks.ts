import type { Span } from '../src/base/span.ts';
import { applyTextEdits } from '../src/base/text-edit.ts';
import { findOccurrences } from '../src/features/symbols/find-occurrences.ts';
import { locateOccurrence } from '../src/features/symbols/locate-occurrence.ts';
import { findOccurrenceAt } from '../src/features/symbols/occurrence-at-position.ts';
import { type Fixture, openFixture } from './fixture.ts';
import { fixtureUri, splitFiles } from './fixture-files.ts';

/** The marks around a place of each role. */
const MARKS = { declaration: ['<<', '>>'], reference: ['<', '>'], computed: ['<=', '=>'] } as const;

/** The cursor's place in a fixture, as editors say it. */
export async function cursorOf({ service, cursor }: Fixture) {
  if (cursor === undefined) throw new Error('the fixture has no $0');
  const located = await service.workspace.locate(cursor.uri);
  if (located === undefined) throw new Error(`${cursor.uri} cannot be read`);
  return { uri: cursor.uri, position: located.lines().positionAt(cursor.offset) };
}

/**
 * The fixture's text with marks around all places of what the id at `$0` stands for: `<<declared>>`, `<meant>` and
 * `<=computed=>`; without marks when there is no id.
 */
export async function markOccurrences(text: string): Promise<string> {
  const fixture = await openFixture(text);
  const { workspace } = fixture.service;
  const { uri, position } = await cursorOf(fixture);
  const file = workspace.getFile(uri);
  const placed = file && (await findOccurrenceAt(workspace, file, position));
  const marked = new Map<string, { span: Span; marks: readonly [string, string] }[]>();
  for (const symbol of placed?.occurrence.symbols ?? []) {
    for (const { file: home, occurrences } of findOccurrences(workspace, symbol)) {
      const located = await workspace.locate(home.uri);
      const places = occurrences.flatMap(({ mention }) => {
        const id = located && locateOccurrence(located, mention);
        return id === undefined ? [] : [{ span: id.span, marks: MARKS[mention.role] }];
      });
      marked.set(home.uri, [...(marked.get(home.uri) ?? []), ...places]);
    }
  }
  return markFiles(text.replace('$0', ''), marked);
}

/** A fixture's text with marks around places in its files. */
export function markFiles(
  text: string,
  places: ReadonlyMap<string, readonly { readonly span: Span; readonly marks: readonly [string, string] }[]>,
): string {
  return splitFiles(text)
    .map(([path, content]) => {
      const edits = (places.get(fixtureUri(path)) ?? [])
        .toSorted((a, b) => a.span.start - b.span.start)
        .flatMap(({ span: { start, end }, marks: [open, close] }) => [
          { span: { start, end: start }, newText: open },
          { span: { start: end, end }, newText: close },
        ]);
      return `//- ${path}\n${applyTextEdits(content, edits)}`;
    })
    .join('');
}
