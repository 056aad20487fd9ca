import { ownMember } from '../base/json-value.ts';
import type { Fix } from '../base/problem.ts';
import { quoteText } from '../engine/quote-text.ts';
import { trimText } from '../engine/trim-text.ts';
import type { JudgedBlock } from './checked-block.ts';
import { findDefinitionPlace, makeDefinitionChoice } from './find-definition-place.ts';
import type { RuleContext } from './rule-context.ts';

/** Offers to add an axis of the usual range to a definition, in the file of the world that `owner` resolves to. */
export function offerNewAxis(
  context: RuleContext,
  owner: Pick<JudgedBlock, 'resolution' | 'definitionId'>,
  name: string,
): readonly Fix[] {
  const place = findDefinitionPlace(context, owner);
  if (place === undefined || !Array.isArray(ownMember(place.value, 'axes'))) return [];
  if (trimText(name) !== name || name === '') return [];
  const label = `Add the axis ${quoteText(name)} to ${quoteText(owner.definitionId)}`;
  const json = JSON.stringify({ name });
  return [
    makeDefinitionChoice(context, place, { title: `${label} in the world`, label }, [
      { kind: 'insert-item', path: [...place.path, 'axes'], json },
    ]),
  ];
}
