import type { JsonPath } from '../../base/json-pointer.ts';
import { applyTextEdits } from '../../base/text-edit.ts';
import { planEdits } from '../../syntax/edit-operations.ts';
import { LocatedText } from '../../syntax/located-text.ts';
import { detectTextStyle } from '../../syntax/text-style.ts';

/** A member that goes into a template, as it was written elsewhere. */
export interface TemplateMember {
  /** The way to the object that it goes into. */
  readonly path: JsonPath;
  readonly key: string;
  readonly json: string;
}

/** The text of a new file, laid out like the one it comes from; undefined when a member is no JSON. */
export function fillTemplate(
  source: LocatedText,
  template: object,
  members: readonly TemplateMember[],
): string | undefined {
  const { eol, indent } = detectTextStyle(source);
  const text = `${JSON.stringify(template, null, indent).replaceAll('\n', eol)}${eol}`;
  const located = new LocatedText(text);
  const edits = planEdits(
    located,
    members.map((member) => ({ kind: 'insert-member', ...member })),
  );
  return edits.length === 0 ? undefined : applyTextEdits(text, edits);
}
