import type { JsonPath } from '../../base/json-pointer.ts';
import { SWITCHES } from '../../protocol/switches.ts';
import type { DefinitionList } from '../find-part.ts';
import type { LensSubject } from './lens-place.ts';

/** What a client gives back to have a lens resolved: the file, and what the lens is about. Plain JSON. */
export interface LensData extends LensSubject {
  readonly uri: string;
}

/** Reads what a client gave back; undefined when that is nothing of ours. */
export function readLensData(sent: unknown): LensData | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined;
  const data: Readonly<Partial<Record<keyof LensData, unknown>>> = sent;
  const { uri, path } = data;
  const kind = SWITCHES.codeLens.find((known) => known === data.kind);
  const list = LISTS.find((known) => known === data.list);
  if (kind === undefined || typeof uri !== 'string' || !isPath(path)) return undefined;
  return {
    uri,
    kind,
    path,
    legacy: data.legacy === true,
    ...readText('definitionId', data.definitionId),
    ...readText('entityKey', data.entityKey),
    ...readText('name', data.name),
    ...(list && { list }),
    ...(typeof data.index === 'number' && { index: data.index }),
  };
}

const LISTS: readonly DefinitionList[] = ['axes', 'tiers', 'levels'];

function readText<K extends string>(key: K, value: unknown): { readonly [key in K]?: string } {
  return typeof value === 'string' ? ({ [key]: value } as { readonly [key in K]: string }) : {};
}

function isPath(value: unknown): value is JsonPath {
  return Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number');
}
