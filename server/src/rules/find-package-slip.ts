import * as l10n from '@vscode/l10n';
import { quoteText } from '../engine/values/quote-text.ts';
import type { StatNames } from './stat-names.ts';
import { type NameSuggestion, suggestName } from './suggest-name.ts';

/** What stands where the id of a package belongs, and is surely none. */
export interface PackageSlip {
  /** It is the id of a definition. */
  readonly isDefinition: boolean;
  readonly meant: NameSuggestion | undefined;
}

/** What is wrong with the id of a package; undefined for that of one, and for what may belong to a package of a plugin. */
export function findPackageSlip(names: StatNames, name: string): PackageSlip | undefined {
  if (names.packageIds.includes(name)) return undefined;
  const isDefinition = names.definitions.has(name);
  const meant = suggestOwner(names, name) ?? suggestName(name, names.packageIds);
  return isDefinition || meant !== undefined ? { isDefinition, meant } : undefined;
}

/** The package that brings a definition along, where there is just one. */
function suggestOwner(names: StatNames, definitionId: string): NameSuggestion | undefined {
  const owners = names.packageIds.filter((id) =>
    names.listPackage(id)?.some(([own]) => own === definitionId),
  );
  const [name, second] = owners;
  if (name === undefined || second !== undefined) return undefined;
  return { name, certain: false, question: l10n.t('; did you mean {0}?', quoteText(name)) };
}
