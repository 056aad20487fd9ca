import { listLabelConditions } from '../label-conditions.ts';
import type { StatPackageRecord } from '../records.ts';
import { listDerivations } from '../stat-derivations.ts';
import { type Mention, makeMention } from './mention.ts';

/** The definitions and axes that the derivations of a package compute and look at. */
export function listDerivationMentions(record: StatPackageRecord): readonly Mention[] {
  return listDerivations(record).flatMap(({ path, value, target, formulas }) => {
    if (target === undefined) return [];
    const axis = { kind: 'axis', role: 'reference', definitionId: target } as const;
    return [
      makeMention({
        kind: 'definition',
        role: 'reference',
        name: target,
        path: [...path, 'to_stat_definition'],
        part: 'value',
      }),
      ...formulas.flatMap((formula) =>
        formula.outputAxis === undefined
          ? []
          : makeMention({
              ...axis,
              name: formula.outputAxis,
              path: [...formula.path, 'output_axis'],
              part: 'value',
            }),
      ),
      ...listLabelConditions(value, path)
        .flat()
        .flatMap(({ tests }) =>
          tests.map((test) => makeMention({ ...axis, name: test.axis, path: test.path, part: 'key' })),
        ),
    ];
  });
}
