import { checkDefinition } from './check-definition.ts';
import type { DefinitionParts } from './definition-reading.ts';
import { readAxis } from './read-axis.ts';
import { readLevel } from './read-level.ts';
import { displayMembers, optional, readObject, required } from './read-object.ts';
import { readTier } from './read-tier.ts';
import { readList, readName } from './value-readers.ts';

/** Reads a definition and checks what its parts say about each other (docs/stat-system.md, 1.4). */
export const readDefinition = readObject<DefinitionParts>(
  {
    id: required(readName('definition/blank-id')),
    ...displayMembers,
    axes: required(readList(readAxis)),
    tiers: optional(readList(readTier), []),
    levels: optional(readList(readLevel), []),
  },
  checkDefinition,
);
