import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, ownMember } from '../base/json-value.ts';
import type { EditOperation, Fix } from '../base/problem.ts';
import type { JudgedBlock } from './checked-block.ts';
import type { RuleContext } from './rule-context.ts';

/** Where the definition that a block is judged by is written. */
export interface DefinitionPlace {
  readonly uri: string;
  /** From the root of that file to the definition. */
  readonly path: JsonPath;
  readonly value: JsonObject;
}

/** Finds the definition in the world's file; undefined when it is not written there (a legacy world, a package's). */
export function findDefinitionPlace(
  context: RuleContext,
  block: Pick<JudgedBlock, 'resolution' | 'definitionId'>,
): DefinitionPlace | undefined {
  const world = block.resolution.world;
  const config = world?.record.config;
  if (world === undefined || !isJsonObject(config?.value)) return undefined;
  if (context.workspace.factsOf(world.record).source !== 'config') return undefined;
  const definitions = ownMember(config.value, 'definitions');
  const value = isJsonObject(definitions) ? ownMember(definitions, block.definitionId) : undefined;
  if (!isJsonObject(value)) return undefined;
  return { uri: world.file.uri, path: [...config.path, 'definitions', block.definitionId], value };
}

/** An operation that gives a member of an axis or tier another value, whether or not it is written yet. */
export function setItemMember(
  { path, value }: DefinitionPlace,
  list: 'axes' | 'tiers',
  index: number,
  key: string,
  json: string,
): EditOperation | undefined {
  const items = ownMember(value, list);
  const item = Array.isArray(items) ? items[index] : undefined;
  if (!isJsonObject(item)) return undefined;
  const at = [...path, list, index];
  return Object.hasOwn(item, key)
    ? { kind: 'replace-value', path: [...at, key], json }
    : { kind: 'insert-member', path: at, key, json };
}

/** A change of the definition, for people to choose; `label` says what it does there, for a review of the change. */
export function makeDefinitionChoice(
  context: RuleContext,
  { uri }: DefinitionPlace,
  words: { readonly title: string; readonly label: string },
  operations: readonly EditOperation[],
): Fix {
  const { title, label } = words;
  if (uri === context.file.uri) return { title, safe: false, operations: () => operations };
  return { title, safe: false, operations: () => [], elsewhere: () => [{ uri, label, operations }] };
}
