import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver-types';
import { type Fixture, openFixture } from './fixture.ts';

/** The hover at the `$0` mark: its text, and the text it covers. */
export async function hoverAt(files: string): Promise<{ text: string; covered: string } | undefined> {
  const fixture = await openFixture(files);
  const hover = await hoverAtCursor(fixture);
  if (hover === undefined) return undefined;
  assert.ok(MarkupContent.is(hover.contents) && hover.range);
  assert.ok(hover.contents.value.split('\n').length < 40);
  const located = await fixture.service.workspace.locate(fixture.cursor?.uri ?? '');
  assert.ok(located);
  const [start, end] = [hover.range.start, hover.range.end].map((place) => located.lines().offsetAt(place));
  return { text: hover.contents.value, covered: located.text.slice(start, end) };
}

/** The hover at the mark of a fixture. */
export async function hoverAtCursor({ service, cursor }: Fixture) {
  assert.ok(cursor);
  const located = await service.workspace.locate(cursor.uri);
  assert.ok(located);
  return service.hover(cursor.uri, located.lines().positionAt(cursor.offset));
}

/** Checks that the hover at `mark`, with `$0` in it, covers `covered` and has all `parts` in this order. */
export async function checkHover(
  files: string,
  mark: string,
  covered: string,
  ...parts: string[]
): Promise<string> {
  const clean = mark.replace('$0', '');
  assert.equal(files.split(clean).length, 2, `${clean} must stand there once`);
  const hover = await hoverAt(files.replace(clean, mark));
  assert.ok(hover, `nothing at ${mark}`);
  assert.equal(hover.covered, covered);
  let from = 0;
  for (const part of parts) {
    const found = hover.text.indexOf(part, from);
    assert.ok(found >= 0, `no ${part} (in this order) in\n${hover.text}`);
    from = found + part.length;
  }
  return hover.text;
}
