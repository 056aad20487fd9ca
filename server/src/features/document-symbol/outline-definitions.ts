import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { Located } from '../../model/records.ts';
import { OUTLINE_KINDS, type OutlineNode } from './outline-node.ts';

/** The definitions of a stats_config or package as they are written, with their axes, tiers and levels in file order. */
export function outlineDefinitions({ path, value }: Located): readonly OutlineNode[] {
  const definitions = isJsonObject(value) ? ownMember(value, 'definitions') : undefined;
  if (!isJsonObject(definitions)) return [];
  return Object.entries(definitions).map(([id, definition]) => {
    const at = [...path, 'definitions', id];
    return {
      name: id,
      detail: isJsonObject(definition) ? readText(definition, 'display_name') : undefined,
      kind: OUTLINE_KINDS.definition,
      path: at,
      children: isJsonObject(definition) ? outlineParts(definition, at) : [],
    };
  });
}

function outlineParts(definition: JsonObject, path: JsonPath): readonly OutlineNode[] {
  return Object.keys(definition).flatMap((list) => {
    const part = PARTS.get(list);
    const items: JsonValue | undefined = ownMember(definition, list);
    if (part === undefined || !Array.isArray(items)) return [];
    return items.flatMap((item: JsonValue, index) => {
      if (!isJsonObject(item)) return [];
      const at = [...path, list, index];
      const name = readText(item, part.named) ?? '';
      return [
        { name, detail: part.describe(item), kind: part.kind, path: at, namePath: [...at, part.named] },
      ];
    });
  });
}

const PARTS = new Map([
  [
    'axes',
    {
      kind: OUTLINE_KINDS.axis,
      named: 'name',
      describe: (axis: JsonObject) =>
        l10n.t('{0} to {1}', readBound(axis, 'min_value') ?? '0', readBound(axis, 'max_value') ?? '100'),
    },
  ],
  [
    'tiers',
    {
      kind: OUTLINE_KINDS.tier,
      named: 'id',
      describe: (tier: JsonObject) => {
        const [axis, min, max] = [
          readText(tier, 'axis_name'),
          readBound(tier, 'min'),
          readBound(tier, 'max'),
        ];
        return `${axis ?? ''} ${max === undefined ? l10n.t('from {0}', min ?? '?') : l10n.t('{0} to {1}', min ?? '?', max)}`.trim();
      },
    },
  ],
  [
    'levels',
    {
      kind: OUTLINE_KINDS.level,
      named: 'id',
      describe: (level: JsonObject) => {
        const conditions = ownMember(level, 'conditions');
        return isJsonObject(conditions) ? Object.keys(conditions).join(', ') : undefined;
      },
    },
  ],
]);

function readText(object: JsonObject, key: string): string | undefined {
  const value = ownMember(object, key);
  return typeof value === 'string' ? value : undefined;
}

function readBound(object: JsonObject, key: string): string | undefined {
  const value = ownMember(object, key);
  return typeof value === 'number' || typeof value === 'string' ? String(value) : undefined;
}
