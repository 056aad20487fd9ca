import * as l10n from '@vscode/l10n';
import { quoteText } from '../../engine/values/quote-text.ts';
import { findPackageSlip } from '../find-package-slip.ts';
import { type JudgedReference, REFERRING_RECORDS } from '../judged-reference.ts';
import { offerName } from '../offer-name.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** The id of a definition, or a misspelled one, where the id of a package belongs. */
export const referenceUnknownPackage: Rule = {
  code: 'reference/unknown-package',
  severity: 'warning',
  summary: 'Something else than the id of a package stands where one belongs.',
  why: 'Packages have ids of their own, such as "core.mood" for the package with the definition "mood". Under "active_packages" the game passes over every id that is no package, so no derivation of it runs, and it refuses a change whose "packageId" is none. Reported are ids of definitions, and ids that are much like that of a package; other unknown ids may belong to packages of a plugin.',
  bad: `{
  "id": 7,
  "meta": {
    "stats_config": { "definitions": {} },
    "brain_config": { "active_packages": ["core.relationships", "mood"] }
  }
}
`,
  good: `{
  "id": 7,
  "meta": {
    "stats_config": { "definitions": {} },
    "brain_config": { "active_packages": ["core.relationships", "core.mood"] }
  }
}
`,
  records: REFERRING_RECORDS,
  check: (context) => {
    for (const reference of context.references) checkReference(context, reference);
  },
};

function checkReference(context: RuleContext, { reference, names }: JudgedReference): void {
  const { kind, form, name, path } = reference;
  const slip = kind === 'package' ? findPackageSlip(names, name) : undefined;
  if (slip === undefined) return;
  const { isDefinition, meant } = slip;
  const fact = isDefinition ? l10n.t('is a definition, not a package') : l10n.t('is no package');
  const consequence =
    form === 'brain'
      ? l10n.t('the game activates nothing by that name')
      : l10n.t('the game refuses the change');
  context.report({
    path,
    message: `${quoteText(name)} ${fact}; ${consequence}${meant?.question ?? ''}`,
    fixes: offerName(reference, meant),
  });
}
