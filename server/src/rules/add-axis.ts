import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import type { Fix } from '../base/problem.ts';
import { listAxisNames } from './list-axis-names.ts';
import { makeChoice } from './make-fix.ts';
import { mayNameAxis } from './new-axis.ts';
import type { RuleContext } from './rule-context.ts';

/** Offers to add the axis that is missing to the definition at `definition`; no offer for a name that cannot be one. */
export function addAxis(context: RuleContext, definition: JsonPath, name: string): readonly Fix[] {
  if (!mayNameAxis(name) || listAxisNames(context, definition).includes(name)) return [];
  if (!Array.isArray(context.valueAt([...definition, 'axes']))) return [];
  return [
    makeChoice(
      l10n.t('Add the axis {0} to {1}', JSON.stringify(name), JSON.stringify(String(definition.at(-1)))),
      {
        kind: 'insert-item',
        path: [...definition, 'axes'],
        json: JSON.stringify({ name }),
      },
    ),
  ];
}
