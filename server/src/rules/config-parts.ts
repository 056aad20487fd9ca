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
      const definition = new FoundPart('definition', { value, definitionId, config, around: config }, [
        'definitions',
        definitionId,
      ]);
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
      const part = new FoundPart(kind, { value, definitionId, config, around: definition }, [key, index]);
      parts.push(part);
      if (kind === 'level') addConditions(parts, part);
    });
  }
}

function addConditions(parts: ConfigPart[], level: ConfigPart): void {
  const { definitionId, config } = level;
  for (const [axis, value] of listMembers(level.value, 'conditions')) {
    if (!isJsonObject(value)) continue;
    parts.push(
      new FoundPart('condition', { value, definitionId, config, around: level }, ['conditions', axis]),
    );
  }
}

/** Of tens of thousands of parts, hardly one is asked where it stands. */
class FoundPart implements ConfigPart {
  readonly kind: ConfigPart['kind'];
  readonly value: JsonObject;
  readonly definitionId: string;
  readonly config: Located;
  readonly #around: { readonly path: JsonPath };
  readonly #steps: JsonPath;

  /** `steps` lead from the part `around` it. */
  constructor(
    kind: ConfigPart['kind'],
    {
      value,
      definitionId,
      config,
      around,
    }: Omit<ConfigPart, 'kind' | 'path'> & { readonly around: { readonly path: JsonPath } },
    steps: JsonPath,
  ) {
    this.kind = kind;
    this.value = value;
    this.definitionId = definitionId;
    this.config = config;
    this.#around = around;
    this.#steps = steps;
  }

  get path(): JsonPath {
    return [...this.#around.path, ...this.#steps];
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
