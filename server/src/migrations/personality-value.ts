import type { JsonPath } from '../base/json-pointer.ts';
import { type JsonValue, ownMember } from '../base/json-value.ts';
import type { StatAxis } from '../engine/config/stat-definition.ts';
import type { PersonalityTarget } from '../workspace/project-config.ts';

/** One value of a personality that belongs in the stats. */
export interface PersonalityValue {
  /** Where it stands, from the file's root. */
  readonly path: JsonPath;
  readonly value: JsonValue;
  readonly definitionId: string;
  readonly axis: string;
  readonly scale: PersonalityTarget['scale'];
}

/** What an axis gets when the personality says nothing about it, but something about another of its definition. */
export interface PersonalityDefault {
  readonly definitionId: string;
  readonly axis: string;
  readonly value: number;
}

/** What a personality holds for the stats; of several values for one axis the first counts. */
export interface FoundPersonality {
  readonly values: readonly PersonalityValue[];
  readonly defaults: readonly PersonalityDefault[];
}

/** How far up its axis a word is: in the middle of its fifth (docs/stat-system.md, 7.2). */
const WORDS = { very_low: 0.1, low: 0.3, medium: 0.5, high: 0.7, very_high: 0.9 };

/** Says whether a value is a number, or a word that stands for one on any axis. */
export function isTraitValue(value: JsonValue): boolean {
  return typeof value === 'number' || (typeof value === 'string' && Object.hasOwn(WORDS, value));
}

/** Traits go from 0 to 100; so does an axis without bounds, or of an unknown definition. */
export function getRange(axis: StatAxis | undefined): readonly [min: number, max: number] {
  const { min_value: min = 0, max_value: max = 100 } = axis ?? {};
  return Number.isFinite(min) && Number.isFinite(max) ? [min, max] : [0, 100];
}

/** What a value of a personality is worth on its axis; undefined when it is neither number nor known word. */
export function convertValue(
  { value, scale }: Pick<PersonalityValue, 'value' | 'scale'>,
  axis: StatAxis | undefined,
): number | undefined {
  const [min, max] = getRange(axis);
  const number = readNumber(value, scale, min, max);
  if (number === undefined) return undefined;
  if (scale === 'inverse') return round(min + max - number);
  return typeof scale === 'number' && typeof value === 'number' ? round(number * scale) : number;
}

function readNumber(
  value: JsonValue,
  scale: PersonalityTarget['scale'],
  min: number,
  max: number,
): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  if (typeof scale === 'object' && scale.has(value)) return scale.get(value);
  const share = ownMember(WORDS, value);
  return typeof share === 'number' ? round(min + share * (max - min)) : undefined;
}

/** 0.29 times 100 is not quite 29 in binary. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
