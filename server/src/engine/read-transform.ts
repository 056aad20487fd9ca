import { type Members, optional, readMembers, required } from './read-members.ts';
import type { TransformCondition, TransformRule, TransformTest } from './stat-package.ts';
import { nullable, type Reader, readAny, readFloat, readList, readMap, readString } from './value-readers.ts';

const testMembers: Members<Record<keyof TransformTest, unknown>> = {
  gte: optional(nullable(readFloat), null),
  gt: optional(nullable(readFloat), null),
  lte: optional(nullable(readFloat), null),
  lt: optional(nullable(readFloat), null),
  eq: optional(nullable(readFloat), null),
  between: optional(nullable(readList(readFloat)), null),
};

const conditionMembers: Members<Record<keyof TransformCondition, unknown>> = {
  when: required(readMap((value, place) => readMembers(value, place, 'Test', testMembers))),
  // biome-ignore lint/suspicious/noThenProperty: the game calls the member so, and nobody awaits this table.
  then: required(readAny),
};

const transformMembers: Members<Record<keyof TransformRule, unknown>> = {
  output_key: required(readString),
  conditions: required(readList((value, place) => readMembers(value, place, 'Condition', conditionMembers))),
  default: required(readAny),
};

/** Reads a transform of a derivation (docs/stat-system.md, 1.7). */
export const readTransform: Reader<unknown> = (value, place) =>
  readMembers(value, place, 'Transform', transformMembers);
