import type { JsonValue } from '../base/json-value.ts';
import { checkBounds } from './check-bounds.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';
import { quoteText } from './quote-text.ts';
import {
  displayMembers,
  type Members,
  optional,
  optionalText,
  type Reading,
  readMembers,
  required,
} from './read-members.ts';
import type { StatAxis } from './stat-definition.ts';
import { readFloat, readName } from './value-readers.ts';

const axisMembers: Members<StatAxis> = {
  name: required(readName('axis/blank-name')),
  min_value: optional(readFloat, 0),
  max_value: optional(readFloat, 100),
  default_value: optional(readFloat, 0),
  ...displayMembers,
  semantic_type: optionalText,
  semantic_weight: optional(readFloat, 1),
};

/** Reads an axis and checks `min_value <= default_value <= max_value` (docs/stat-system.md, 1.5). */
export function readAxis(value: JsonValue, place: ConfigPlace): Reading<StatAxis> | undefined {
  const axis = readMembers(value, place, axisMembers);
  if (axis === undefined) return undefined;
  const subject = `Axis ${quoteText(axis.name)}`;
  if (!checkBounds(value, place, 'axis/inverted-range', subject, axis, 'min_value', 'max_value')) {
    checkDefault(value, place, subject, axis);
  }
  return axis;
}

function checkDefault(value: JsonValue, place: ConfigPlace, subject: string, axis: Reading<StatAxis>): void {
  const {
    default_value: initial = Number.NaN,
    min_value: min = Number.NaN,
    max_value: max = Number.NaN,
  } = axis;
  if (!(initial < min || initial > max)) return;
  const written = Object.hasOwn(Object(value), 'default_value');
  const fault = written ? 'default_value' : initial < min ? 'min_value' : 'max_value';
  const reason = written ? '' : ', as none is given';
  const fact = `${subject} has the default ${initial}${reason}, outside its range ${min} to ${max}`;
  reportError(childPlace(place, fault), 'axis/default-out-of-range', fact);
}
