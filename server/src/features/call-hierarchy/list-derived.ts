import { listDerivations, listPackageAxes, type WrittenFormula } from '../../model/stat-derivations.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { DefinitionHomes } from '../symbols/definition-homes.ts';
import type { StatSubject } from './stat-subject.ts';

/** An axis that a derivation connects with another. */
export interface DerivedAxis {
  readonly definitionId: string;
  readonly axis: string;
  /** The id of the derivation. */
  readonly by: string;
}

/** The axes out of which the packages of the project derive an axis (docs/stat-system.md, 4). */
export function listSources(workspace: Workspace, subject: StatSubject): readonly DerivedAxis[] {
  return listFormulas(workspace, subject)
    .filter(({ target, formula }) => target === subject.definitionId && formula.outputAxis === subject.axis)
    .flatMap(({ by, formula }) => {
      const types = listTypes(formula);
      return listTypedAxes(workspace, subject)
        .filter(({ semanticType }) => semanticType !== undefined && types.has(semanticType))
        .map(({ definitionId, name }) => ({ definitionId, axis: name, by }));
    });
}

/** The axes that the packages of the project derive out of an axis. */
export function listResults(workspace: Workspace, subject: StatSubject): readonly DerivedAxis[] {
  const own = new Set(
    listTypedAxes(workspace, subject)
      .filter(({ definitionId, name }) => definitionId === subject.definitionId && name === subject.axis)
      .flatMap(({ semanticType }) => semanticType ?? []),
  );
  return listFormulas(workspace, subject).flatMap(({ by, target, formula }) => {
    const isFed = [...listTypes(formula)].some((type) => own.has(type));
    return isFed && formula.outputAxis !== undefined
      ? [{ definitionId: target, axis: formula.outputAxis, by }]
      : [];
  });
}

function listFormulas(workspace: Workspace, { file }: StatSubject) {
  return new DefinitionHomes(workspace)
    .packagesOf(file)
    .flatMap(({ record }) =>
      listDerivations(record).flatMap(({ id = '', target, enabled, formulas }) =>
        target === undefined || !enabled ? [] : formulas.map((formula) => ({ by: id, target, formula })),
      ),
    );
}

/** What the axes of packages mean to derivations; what a world says about its own does not count. */
function listTypedAxes(workspace: Workspace, { file }: StatSubject) {
  return new DefinitionHomes(workspace).packagesOf(file).flatMap(({ record }) => listPackageAxes(record));
}

function listTypes({ sources }: WrittenFormula): ReadonlySet<string> {
  return new Set(Object.values(sources?.value ?? {}).filter((type) => typeof type === 'string'));
}
