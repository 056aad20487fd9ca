import { checkDefinition } from './check-definition.ts';
import type { DefinitionParts } from './definition-reading.ts';
import { readAxis } from './read-axis.ts';
import { readLevel } from './read-level.ts';
import { displayMembers, readObject } from './read-object.ts';
import { readTier } from './read-tier.ts';
import { readList, readName } from './value-readers.ts';

/** Reads a definition and checks what its parts say about each other (docs/stat-system.md, 1.4). */
export const readDefinition = readObject<DefinitionParts>(
  {
    id: [readName('definition/blank-id')],
    ...displayMembers,
    axes: [readList(readAxis)],
    tiers: [readList(readTier), []],
    levels: [readList(readLevel), []],
  },
  checkDefinition,
);
