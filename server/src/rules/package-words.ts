import type { JsonObject } from '../base/json-value.ts';
import type { StatPackageRecord } from '../model/records.ts';
import { listDerivations, listPackageAxes } from '../model/stat-derivations.ts';
import type { DerivedFacts } from '../workspace/derived-facts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a package knows by name. */
interface Words {
  /** The semantic types that its axes have, and those that it derives stats from. */
  readonly semanticTypes: ReadonlySet<string>;
  /** The definitions that it derives. */
  readonly derived: ReadonlySet<string>;
}

/** What packages know by name, read once from each of them: worlds are checked far more often than packages change. */
export class PackageWords implements DerivedFacts {
  readonly #words = new WeakMap<JsonObject, Words>();

  /** Those of a workspace. */
  static of(workspace: Workspace): PackageWords {
    return workspace.derive(makePackageWords);
  }

  /** What one package knows. */
  of(record: StatPackageRecord): Words {
    const known = this.#words.get(record.value) ?? readWords(record);
    this.#words.set(record.value, known);
    return known;
  }

  /** Nothing is to be forgotten: a package that changed is another object. */
  refresh(): readonly string[] {
    return [];
  }
}

function makePackageWords(): PackageWords {
  return new PackageWords();
}

function readWords(record: StatPackageRecord): Words {
  const derivations = listDerivations(record);
  const formulas = derivations.flatMap((derivation) => derivation.formulas);
  const asked = formulas.flatMap(({ sources }) => Object.values(sources?.value ?? {}));
  return {
    semanticTypes: new Set([
      ...listPackageAxes(record).flatMap(({ semanticType }) => semanticType ?? []),
      ...derivations.flatMap(({ needs }) => needs.map(({ value }) => value)),
      ...asked.filter((type) => typeof type === 'string'),
    ]),
    derived: new Set(derivations.flatMap(({ target }) => target ?? [])),
  };
}
