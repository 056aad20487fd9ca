import * as l10n from '@vscode/l10n';
import { formatPointer } from '../../base/json-pointer.ts';
import { trimText } from '../../engine/values/trim-text.ts';
import { listAxisNames } from '../list-axis-names.ts';
import { makeChoice } from '../make-fix.ts';
import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';
import { renameToFreeId } from '../unique-id.ts';

/** Two axes of one name in a definition. */
export const axisDuplicateName: Rule = {
  code: 'axis/duplicate-name',
  severity: 'error',
  summary: 'Two axes of a definition have the same name.',
  why: 'Values, tiers and levels find their axis by its name. The game compares names without the spaces around them, and refuses the whole stats_config when two are equal.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }, { "name": "strength", "max_value": 20 }]
    }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }, { "name": "agility", "max_value": 20 }]
    }
  }
}
`,
  records: ['world'],
  check: (context) => {
    const takenIn = new Map<string, ReadonlySet<string>>();
    reportConfigErrors(context, 'axis/duplicate-name', (_, path) => {
      const axis = path.slice(0, -1);
      const definition = axis.slice(0, -2);
      const pointer = formatPointer(definition);
      const taken = takenIn.get(pointer) ?? new Set(listAxisNames(context, definition));
      takenIn.set(pointer, taken);
      const name = trimText(String(context.valueAt(path)));
      const remove = makeChoice(l10n.t('Remove this {0}', JSON.stringify(name)), {
        kind: 'remove',
        path: axis,
      });
      return { fixes: [...renameToFreeId(path, name, taken), remove] };
    });
  },
};
