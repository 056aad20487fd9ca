import type { JsonValue } from '../base/json-value.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';
import { quoteText } from './quote-text.ts';
import { type FormulaReading, readFormula } from './read-formula.ts';
import { type Members, optional, type Reading, readMembers, required } from './read-members.ts';
import { readTransform } from './read-transform.ts';
import type { DerivationCapability } from './stat-package.ts';
import { nullable, readBoolean, readInteger, readList, readString } from './value-readers.ts';

type DerivationParts = Omit<DerivationCapability, 'from_semantic_types' | 'formulas' | 'transforms'> & {
  readonly from_semantic_types: readonly (string | undefined)[];
  readonly formulas: readonly (FormulaReading | undefined)[];
  readonly transforms: readonly unknown[];
};

const derivationMembers: Members<DerivationParts> = {
  id: required(readString),
  from_semantic_types: required(readList(readString)),
  to_stat_definition: required(readString),
  formulas: optional(readList(readFormula), []),
  transforms: optional(readList(readTransform), []),
  priority: optional(readInteger, 50),
  description: optional(nullable(readString), null),
  enabled_by_default: optional(readBoolean, true),
};

/** Reads a derivation: it must compute something, and only out of the semantic types it names (docs/stat-system.md, 1.7). */
export function readDerivation(value: JsonValue, place: ConfigPlace): Reading<DerivationParts> | undefined {
  const derivation = readMembers(value, place, 'Derivation', derivationMembers);
  const { formulas, transforms, from_semantic_types: declared } = derivation ?? {};
  const subject = `Derivation ${quoteText(derivation?.id ?? '')}`;
  if (formulas?.length === 0 && transforms?.length === 0) {
    reportError(place, 'package/empty-derivation', `${subject} has neither formulas nor transforms`);
  }
  formulas?.forEach((formula, index) => {
    const at = childPlace(childPlace(childPlace(place, 'formulas'), index), 'source_semantic_types');
    for (const [key, type] of Object.entries(formula?.source_semantic_types ?? {})) {
      if (declared === undefined || type === undefined || declared.includes(type)) continue;
      const fact = `${subject} uses ${quoteText(type)}, which its "from_semantic_types" does not list`;
      reportError(childPlace(at, key), 'package/undeclared-source', fact);
    }
  });
  return derivation;
}
