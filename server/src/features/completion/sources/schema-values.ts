import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { JsonValue } from '../../../base/json-value.ts';
import type { SchemaGuide } from '../../../kinds/generated/schema-guides.js';
import { translateGuide } from '../../translate-guide.ts';
import { type Body, readBody } from '../body.ts';
import { fillKnownNames } from '../fill-known-names.ts';
import { parse } from '../guide-body.ts';
import type { Place } from '../place.ts';
import { type Proposal, RANK } from '../proposal.ts';
import { setId } from '../set-id.ts';

/** Members whose examples are somebody's names: nobody wants to write just these. */
const OWN_NAMES =
  /^(id|name|display_name|label|character_id|world_id|npc_id|character_instance_id|axis_name|\w+_at)$/;

/** The values that the schemas know: those of a list, booleans, the default, examples, whole objects. */
export function proposeSchemaValues(place: Place): readonly Proposal[] {
  const { slot, guide } = place;
  if (slot.part !== 'value' || guide === undefined) return [];
  const key = slot.path.at(-1);
  const examples = OWN_NAMES.test(String(key)) ? [] : (guide.examples ?? []).filter(isAnybodys);
  return [
    ...(guide.values ?? []).map((json, index) =>
      proposeValue(json, translateGuide(guide.valueTexts?.[index] ?? ''), RANK.first),
    ),
    ...listBooleans(guide).map((json) =>
      proposeValue(json, json === guide.fallback ? l10n.t('default') : '', RANK.usual),
    ),
    ...(guide.fallback === undefined ? [] : [proposeValue(guide.fallback, l10n.t('default'), RANK.usual)]),
    ...examples.map((json) => proposeValue(json, '', RANK.fallback)),
    ...proposeSnippets(place, guide),
    ...proposeEmpty(guide),
  ];
}

/** The objects among the examples name axes and definitions of some other game. */
function isAnybodys(json: string): boolean {
  return !json.startsWith('{');
}

function listBooleans({ types }: SchemaGuide): readonly string[] {
  // Where a number may be written as true or false, nobody means to.
  const isBoolean =
    types?.includes('boolean') === true && !types.includes('number') && !types.includes('integer');
  return isBoolean ? ['true', 'false'] : [];
}

function proposeValue(json: string, detail: string, rank: number): Proposal {
  const value: JsonValue = parse(json);
  return {
    label: typeof value === 'string' ? value : json,
    kind: typeof value === 'string' ? CompletionItemKind.EnumMember : CompletionItemKind.Value,
    ...(detail !== '' && { detail }),
    rank,
    body: asWritten(value),
  };
}

function asWritten(value: JsonValue): Body {
  return typeof value === 'string' ? value : readBody(value);
}

function proposeSnippets(place: Place, { snippets }: SchemaGuide): readonly Proposal[] {
  const id = findOwnKey(place);
  return (snippets ?? []).map(({ label, text, body }) => {
    const filled = fillKnownNames(place, readBody(parse(body)));
    return {
      label: translateGuide(label),
      kind: CompletionItemKind.Snippet,
      ...(text !== undefined && { detail: translateGuide(text) }),
      rank: RANK.first,
      body: id === undefined ? filled : setId(filled, id),
    };
  });
}

/** The key of a definition, which is its id; undefined for all else. */
function findOwnKey({ slot, owners }: Place): string | undefined {
  const owner = owners.at(-1);
  const key = slot.path.at(-1);
  const isDefinition = owner?.of === 'definition' && owner.steps.length === 0;
  return isDefinition && typeof key === 'string' ? key : undefined;
}

/** An object or list to begin with, where a schema asks for one and has no whole one to offer. */
function proposeEmpty({ types, snippets }: SchemaGuide): readonly Proposal[] {
  if (snippets !== undefined) return [];
  const kinds = [
    ...(types?.includes('object') ? ['{}' as const] : []),
    ...(types?.includes('array') ? ['[]' as const] : []),
  ];
  return kinds.map((open) => ({
    label: open,
    kind: CompletionItemKind.Struct,
    rank: RANK.fallback,
    body: { open, hole: 1 },
  }));
}
