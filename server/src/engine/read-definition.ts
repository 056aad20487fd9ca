import type { JsonValue } from '../base/json-value.ts';
import { checkDefinition } from './check-definition.ts';
import type { ConfigPlace } from './config-place.ts';
import type { DefinitionParts, DefinitionReading } from './definition-reading.ts';
import { readAxis } from './read-axis.ts';
import { readLevel } from './read-level.ts';
import { displayMembers, type Members, optional, readMembers, required } from './read-members.ts';
import { readTier } from './read-tier.ts';
import { readList, readName } from './value-readers.ts';

const definitionMembers: Members<DefinitionParts> = {
  id: required(readName('definition/blank-id')),
  ...displayMembers,
  axes: required(readList(readAxis)),
  tiers: optional(readList(readTier), []),
  levels: optional(readList(readLevel), []),
};

/** Reads a definition and checks what its parts say about each other (docs/stat-system.md, 1.4). */
export function readDefinition(value: JsonValue, place: ConfigPlace): DefinitionReading | undefined {
  const definition = readMembers(value, place, definitionMembers);
  if (definition) checkDefinition(definition, place);
  return definition;
}
