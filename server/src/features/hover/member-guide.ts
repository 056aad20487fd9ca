import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { SchemaGuide } from '../../kinds/generated/schema-guides.js';
import { isOwnKind } from '../../kinds/own-kinds.ts';
import { findMember } from '../completion/place.ts';
import { escapeMarkdown } from '../markdown.ts';
import { translateGuide } from '../translate-guide.ts';
import type { PlaceContext } from './hover-context.ts';
import { renderCode } from './level-lines.ts';

/** The longest text of a schema, in characters. */
const LONGEST = 1000;

/** On any key or value that the schemas know: what it is for, what may stand there, and what counts without it. */
export async function describeMemberGuide(context: PlaceContext): Promise<readonly string[] | undefined> {
  // The texts of all schemas are loaded when somebody asks for the first.
  const { schemaGuides } = await import('../../kinds/generated/schema-guides.js');
  const { id } = context.file.kind;
  // The editor's own JSON support has the schemas of our settings.
  if (isOwnKind(id)) return undefined;
  const guide = follow(schemaGuides[id], context.path);
  const key = context.path.findLast((step) => typeof step === 'string');
  if (guide === undefined || key === undefined || guide.text === undefined) return undefined;
  const { values = [], valueTexts = [], fallback } = guide;
  const lines = values.map((value, index) => {
    const text = valueTexts[index];
    return `- ${renderCode(value)}${text === undefined ? '' : `: ${escapeMarkdown(translateGuide(text), LONGEST)}`}`;
  });
  return [
    `**${escapeMarkdown(String(key))}**`,
    '',
    escapeMarkdown(translateGuide(guide.text), LONGEST),
    ...(lines.length === 0 ? [] : ['', ...lines]),
    ...(fallback === undefined ? [] : ['', l10n.t('Without it: {0}', renderCode(fallback))]),
  ];
}

function follow(root: SchemaGuide, path: JsonPath): SchemaGuide | undefined {
  let guide: SchemaGuide | undefined = root;
  for (const step of path) {
    guide = guide && (typeof step === 'number' ? guide.items : findMember(guide, step));
  }
  return guide;
}
