import * as l10n from '@vscode/l10n';
import { quoteText } from '../engine/values/quote-text.ts';
import { listDerivations, type WrittenDerivation, type WrittenFormula } from '../model/stat-derivations.ts';
import type { RuleContext } from './rule-context.ts';

/** All derivations of the packages in a file, in file order. */
export function listDerivationsOf(context: RuleContext): readonly WrittenDerivation[] {
  return context.recordsOf('stat_package').flatMap(listDerivations);
}

/** All formulas of the packages in a file, each with its derivation. */
export function listFormulasOf(
  context: RuleContext,
): readonly { readonly derivation: WrittenDerivation; readonly formula: WrittenFormula }[] {
  return listDerivationsOf(context).flatMap((derivation) =>
    derivation.formulas.map((formula) => ({ derivation, formula })),
  );
}

/** What a sentence calls a derivation at its beginning: by its id, or by its place in the list. */
export function nameDerivation({ id, path }: WrittenDerivation): string {
  return id === undefined
    ? l10n.t('Derivation {0}', Number(path.at(-1)) + 1)
    : l10n.t('Derivation {0}', quoteText(id));
}
