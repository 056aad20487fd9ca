import * as l10n from '@vscode/l10n';
import { ownMember } from '../../base/json-value.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import { makeChoice } from '../make-fix.ts';
import { listOverriddenDefinitions, type OverriddenDefinition } from '../overridden-definitions.ts';
import type { Rule } from '../rule.ts';

/** What the game does not look at, and what that means. */
const IGNORED: ReadonlyMap<string, () => string> = new Map([
  ['axes', () => l10n.t('a world can neither add, remove nor change the axes of a package')],
  ['id', () => l10n.t('the definition keeps its id')],
  ['source', () => l10n.t('the values are read where the package says')],
  ['derivation', () => l10n.t('the values are derived as the package says')],
]);

/** A member of an overlay's definition that the game ignores because a package has the definition. */
export const configIgnoredOverrideField: Rule = {
  code: 'config/ignored-override-field',
  severity: 'warning',
  summary: 'The game ignores a member of a definition that is laid over that of a package.',
  why: 'Where a stats_config is an overlay, the game takes four members of a definition that a package has too: "display_name", "description", "tiers" and "levels". Everything else stays as the package has it, and nobody is told. This rule looks at projects whose statlens.config.json says `"packages": { "statsConfig": "overlay" }`.',
  bad: `//- statlens.config.json
{ "packages": { "statsConfig": "overlay" } }
//- stats_config.json
{
  "definitions": {
    "relationships": {
      "display_name": "Bonds",
      "axes": [{ "name": "affinity", "max_value": 200 }]
    }
  }
}
`,
  good: `//- statlens.config.json
{ "packages": { "statsConfig": "overlay" } }
//- stats_config.json
{
  "definitions": {
    "relationships": {
      "display_name": "Bonds"
    }
  }
}
`,
  records: ['world'],
  check: (context) => {
    if (context.config.packages.statsConfig !== 'overlay') return;
    for (const definition of listOverriddenDefinitions(context)) {
      for (const [key, tellConsequence] of IGNORED) {
        if (!isWritten(definition, key)) continue;
        const path = [...definition.path, key];
        context.report({
          path,
          part: 'key',
          message: l10n.t(
            'Definition {0} is laid over that of the package {1}, where the game ignores "{2}"; {3}',
            quoteText(definition.key),
            quoteText(definition.packageId),
            key,
            tellConsequence(),
          ),
          fixes: [makeChoice(l10n.t('Remove "{0}"', key), { kind: 'remove', path })],
        });
      }
    }
  },
};

/** An id that says the same as the key promises nothing. */
function isWritten({ value, key: id }: OverriddenDefinition, key: string): boolean {
  return Object.hasOwn(value, key) && !(key === 'id' && ownMember(value, key) === id);
}
