import { ownMember } from '../base/json-value.ts';
import { quoteText } from '../engine/quote-text.ts';
import type { ModifierList, WrittenModifier } from '../model/modifier-lists.ts';

/** What a sentence calls a modifier at its beginning: by its source when it names one, else by its place in the list. */
export function nameModifier({ definitionId }: ModifierList, { value, index }: WrittenModifier): string {
  const source = ownMember(value, 'source');
  return typeof source === 'string' && source.trim() !== ''
    ? `The modifier ${quoteText(source)}`
    : `Modifier ${index + 1} for ${quoteText(definitionId)}`;
}

/** What a modifier does, for the middle of a sentence: `adds 10 to "mana"`; `changes it` when that cannot be told. */
export function describeEffect({ value }: WrittenModifier): string {
  const axis = ownMember(value, 'axis');
  const amount = JSON.stringify(ownMember(value, 'value') ?? null);
  const target = typeof axis === 'string' ? quoteText(axis) : 'it';
  const describe = EFFECTS.get(String(ownMember(value, 'type')));
  return describe === undefined || !Object.hasOwn(value, 'value')
    ? `changes ${target}`
    : describe(target, amount);
}

const EFFECTS: ReadonlyMap<string, (axis: string, amount: string) => string> = new Map([
  ['additive', (axis, amount) => `adds ${amount} to ${axis}`],
  ['multiplicative', (axis, amount) => `multiplies ${axis} by ${amount}`],
  ['absolute', (axis, amount) => `sets ${axis} to ${amount}`],
]);
