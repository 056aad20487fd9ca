import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, ownMember } from '../../base/json-value.ts';
import { readDefinition } from '../../engine/config/read-definition.ts';
import { readWhole } from '../../engine/config/read-whole.ts';
import type { StatDefinition } from '../../engine/config/stat-definition.ts';
import type { RefactorContext } from './refactoring.ts';

/** A definition as it is written in a world or a package, and the place in it. */
export interface WrittenDefinition {
  readonly id: string;
  /** The way to it from the file's root. */
  readonly path: JsonPath;
  readonly value: JsonObject;
  /** The way to the place from the definition. */
  readonly steps: JsonPath;
}

/** The definition that the place is in; undefined outside definitions. */
export function findConfigDefinition({ record, path }: RefactorContext): WrittenDefinition | undefined {
  const config =
    record.kind === 'world' ? record.config : record.kind === 'stat_package' ? record : undefined;
  if (config === undefined) return undefined;
  const [section, id, ...steps] = path.slice(config.path.length);
  const definitions = isJsonObject(config.value) ? ownMember(config.value, 'definitions') : undefined;
  if (section !== 'definitions' || typeof id !== 'string' || !isJsonObject(definitions)) return undefined;
  const value = ownMember(definitions, id);
  if (!isJsonObject(value)) return undefined;
  return { id, path: [...config.path, 'definitions', id], value, steps };
}

/** What the game makes of it: in an overlay, laid over its package; undefined when the game refuses it. */
export function readInForce(
  { workspace, record }: RefactorContext,
  { id, value }: WrittenDefinition,
): StatDefinition | undefined {
  if (record.kind === 'world') return workspace.factsOf(record).definitions.get(id)?.definition;
  return readWhole<StatDefinition>(readDefinition, value).value;
}
