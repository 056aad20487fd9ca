import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import { type ConfigPlace, childPlace, pointerOf, reportError } from './config-place.ts';
import { quoteText } from './quote-text.ts';
import { type Members, optional, type Reading, readMembers, required } from './read-members.ts';
import type { StatAxis } from './stat-definition.ts';
import { nullable, readFloat, readName, readString } from './value-readers.ts';

const axisMembers: Members<StatAxis> = {
  name: required(readName('axis/blank-name')),
  min_value: optional(readFloat, 0),
  max_value: optional(readFloat, 100),
  default_value: optional(readFloat, 0),
  display_name: optional(nullable(readString), null),
  description: optional(nullable(readString), null),
  semantic_type: optional(nullable(readString), null),
  semantic_weight: optional(readFloat, 1),
};

/** Reads an axis and checks `min_value <= default_value <= max_value` (docs/stat-system.md, 1.3). */
export function readAxis(value: JsonValue, place: ConfigPlace): Reading<StatAxis> | undefined {
  const axis = readMembers(value, place, 'Axis', axisMembers);
  if (axis !== undefined && isJsonObject(value)) checkAxisRange(axis, place, new Set(Object.keys(value)));
  return axis;
}

function checkAxisRange(axis: Reading<StatAxis>, place: ConfigPlace, authored: ReadonlySet<string>): void {
  const { min_value: min, max_value: max, default_value: initial } = axis;
  const subject = axis.name === undefined ? 'The axis' : `Axis ${quoteText(axis.name)}`;
  if (min !== undefined && max !== undefined && min > max) {
    const fault = authored.has('max_value') ? 'max_value' : 'min_value';
    const related = authored.has('min_value') && fault === 'max_value' ? relate(place, 'min_value', min) : [];
    const fact = `${subject} has "min_value" ${min} above "max_value" ${max}`;
    reportError(childPlace(place, fault), 'axis/inverted-range', fact, related);
  } else if (initial !== undefined) {
    const crossed = crossedBound(initial, min, max);
    if (crossed === undefined) return;
    const bound = `"${crossed}" ${axis[crossed]}`;
    const side = crossed === 'min_value' ? 'below' : 'above';
    const source = authored.has('default_value') ? '' : ', the value of a missing "default_value",';
    const fault = authored.has('default_value') ? 'default_value' : crossed;
    const fact = `${subject} has the default ${initial}${source} ${side} its ${bound}`;
    reportError(childPlace(place, fault), 'axis/default-out-of-range', fact);
  }
}

function crossedBound(initial: number, min: number | undefined, max: number | undefined) {
  if (min !== undefined && initial < min) return 'min_value';
  return max !== undefined && initial > max ? 'max_value' : undefined;
}

function relate(place: ConfigPlace, member: string, value: number) {
  return [{ pointer: pointerOf(childPlace(place, member)), message: `"${member}" is ${value}` }];
}
