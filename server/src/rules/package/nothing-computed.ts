import * as l10n from '@vscode/l10n';
import { ownMember } from '../../base/json-value.ts';
import { makeChoice } from '../make-fix.ts';
import { listDerivationsOf, nameDerivation } from '../package-parts.ts';
import type { Rule } from '../rule.ts';

/** A derivation that has nothing to compute. */
export const packageNothingComputed: Rule = {
  code: 'package/nothing-computed',
  severity: 'error',
  summary: 'A derivation has neither formulas nor transforms.',
  why: 'A derivation computes axes by formulas, or labels by transforms. The game refuses a package with a derivation that has neither, with all of its definitions and derivations.',
  bad: `//- harbour.stat_package.json
{
  "id": "plugin.harbour.mood",
  "label": "Harbour mood",
  "definitions": {
    "nerves": { "id": "nerves", "axes": [{ "name": "calm", "semantic_type": "calming_source" }] },
    "temper": { "id": "temper", "axes": [{ "name": "patience" }] }
  },
  "derivation_capabilities": [
    { "id": "temper_from_nerves", "from_semantic_types": ["calming_source"], "to_stat_definition": "temper" }
  ]
}
`,
  good: `//- harbour.stat_package.json
{
  "id": "plugin.harbour.mood",
  "label": "Harbour mood",
  "definitions": {
    "nerves": { "id": "nerves", "axes": [{ "name": "calm", "semantic_type": "calming_source" }] },
    "temper": { "id": "temper", "axes": [{ "name": "patience" }] }
  },
  "derivation_capabilities": []
}
`,
  records: ['stat_package'],
  check: (context) => {
    for (const derivation of listDerivationsOf(context)) {
      const written = ['formulas', 'transforms'].map((key) => ownMember(derivation.value, key));
      if (!written.every((list) => list === undefined || (Array.isArray(list) && list.length === 0)))
        continue;
      context.report({
        path: derivation.path,
        message: l10n.t(
          '{0} has neither formulas nor transforms; the game refuses the whole package',
          nameDerivation(derivation),
        ),
        fixes: [makeChoice(l10n.t('Remove the derivation'), { kind: 'remove', path: derivation.path })],
      });
    }
  },
};
