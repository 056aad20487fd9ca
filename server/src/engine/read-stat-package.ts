import { readDefinition } from './read-definition.ts';
import { readDerivation } from './read-derivation.ts';
import { type Members, optional, readMembers, required } from './read-members.ts';
import type { StatPackage } from './stat-package.ts';
import { nullable, type Reader, readList, readMap, readString } from './value-readers.ts';

const packageMembers: Members<Record<keyof StatPackage, unknown>> = {
  id: required(readString),
  label: required(readString),
  description: optional(nullable(readString), null),
  category: optional(nullable(readString), null),
  definitions: optional(readMap(readDefinition), {}),
  source_plugin_id: optional(nullable(readString), null),
  derivation_capabilities: optional(readList(readDerivation), []),
};

/** Reads a stat package (docs/stat-system.md, 1.7). */
export const readStatPackage: Reader<unknown> = (value, place) =>
  readMembers(value, place, 'The package', packageMembers, 'config/not-an-object');
