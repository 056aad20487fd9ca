import * as l10n from '@vscode/l10n';
import { ownMember } from '../base/json-value.ts';
import type { Fix } from '../base/problem.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import type { JudgedBlock } from './checked-block.ts';
import { findDefinitionPlace, makeDefinitionChoice } from './find-definition-place.ts';
import { makeAxis, mayNameAxis } from './new-axis.ts';
import type { RuleContext } from './rule-context.ts';

/**
 * Offers to add an axis to a definition, in the file of the world that `owner` resolves to: of the usual range, and wide
 * enough for `values`.
 */
export function offerNewAxis(
  context: RuleContext,
  owner: Pick<JudgedBlock, 'resolution' | 'definitionId'>,
  name: string,
  values: readonly number[] = [],
): readonly Fix[] {
  const place = findDefinitionPlace(context, owner);
  if (place === undefined || !Array.isArray(ownMember(place.value, 'axes')) || !mayNameAxis(name)) return [];
  const label = l10n.t('Add the axis {0} to {1}', quoteText(name), quoteText(owner.definitionId));
  const json = JSON.stringify(makeAxis(name, values));
  return [
    makeDefinitionChoice(context, place, { title: l10n.t('{0} in the world', label), label }, [
      { kind: 'insert-item', path: [...place.path, 'axes'], json },
    ]),
  ];
}
