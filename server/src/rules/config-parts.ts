import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { FileRecord, Located } from '../model/records.ts';
import { nameSubject } from './name-subject.ts';

/** An object of a stats config, as it is written, whether the game accepts it or not. */
export interface ConfigPart {
  readonly kind: 'definition' | 'axis' | 'tier' | 'level' | 'condition';
  /** The way to it from the file's root. */
  readonly path: JsonPath;
  readonly value: JsonObject;
  /** The key of the definition that it is or stands in. */
  readonly definitionId: string;
  /** The config that it stands in. */
  readonly config: Located;
}

const LISTS = [
  ['axes', 'axis'],
  ['tiers', 'tier'],
  ['levels', 'level'],
] as const;

/** Every definition, axis, tier, level and condition of the records' stats configs; a definition comes before its parts. */
export function listConfigParts(records: readonly FileRecord[]): readonly ConfigPart[] {
  const parts: ConfigPart[] = [];
  for (const record of records) {
    const config = record.kind === 'world' ? record.config : undefined;
    if (config === undefined) continue;
    for (const [definitionId, value] of listMembers(config.value, 'definitions')) {
      if (!isJsonObject(value)) continue;
      const path = [...config.path, 'definitions', definitionId];
      const definition: ConfigPart = { kind: 'definition', path, value, definitionId, config };
      parts.push(definition);
      addListed(parts, definition);
    }
  }
  return parts;
}

function addListed(parts: ConfigPart[], definition: ConfigPart): void {
  const { definitionId, config } = definition;
  for (const [key, kind] of LISTS) {
    const list = ownMember(definition.value, key);
    if (!Array.isArray(list)) continue;
    list.forEach((value, index) => {
      if (!isJsonObject(value)) return;
      const part = { kind, path: [...definition.path, key, index], value, definitionId, config };
      parts.push(part);
      if (kind === 'level') addConditions(parts, part);
    });
  }
}

function addConditions(parts: ConfigPart[], level: ConfigPart): void {
  const { definitionId, config } = level;
  for (const [axis, value] of listMembers(level.value, 'conditions')) {
    if (!isJsonObject(value)) continue;
    const path = [...level.path, 'conditions', axis];
    parts.push({ kind: 'condition', path, value, definitionId, config });
  }
}

function listMembers(object: JsonValue, key: string): readonly [string, JsonValue][] {
  const map = isJsonObject(object) ? ownMember(object, key) : undefined;
  return isJsonObject(map) ? Object.entries(map) : [];
}

/** What people call a part: `Axis "strength" of "skills"`; of a condition `Level "weak" of "skills"`. */
export function nameConfigPart({ config, path }: ConfigPart): string {
  return nameSubject(config.value, path.slice(config.path.length)) ?? l10n.t('The stats_config');
}
