import { isAtOrBelow } from '../../base/compare-paths.ts';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditOperation, Problem } from '../../base/problem.ts';

/** A safe fix that is a candidate for being made together with others. */
export interface ChosenFix {
  readonly problem: Problem;
  readonly operations: readonly EditOperation[];
}

/**
 * Says whether fix-all may mend the problem: it has a safe fix, and that stays in the problem's own file, for nobody
 * expects other files to change.
 */
export function isSafelyFixable({ fixes }: Problem): boolean {
  return fixes?.some(({ safe, elsewhere }) => safe && elsewhere === undefined) ?? false;
}

/** The first safe fix of each problem; those that touch what an earlier one touches have to wait for their turn. */
export function chooseFixes(problems: readonly Problem[]): ChosenFix[] {
  const taken: JsonPath[] = [];
  const chosen: ChosenFix[] = [];
  for (const problem of problems) {
    const fix = problem.fixes?.find(({ safe, elsewhere }) => safe && elsewhere === undefined);
    if (fix === undefined) continue;
    const operations = fix.operations();
    const touched = operations.flatMap(listTouched);
    if (operations.length === 0 || touched.some((path) => taken.some((other) => meet(path, other)))) continue;
    taken.push(...touched);
    chosen.push({ problem, operations });
  }
  return chosen;
}

function meet(a: JsonPath, b: JsonPath): boolean {
  return isAtOrBelow(a, b) || isAtOrBelow(b, a);
}

/** The places that an operation changes. A list whose items come and go is touched as a whole. */
function listTouched(operation: EditOperation): readonly JsonPath[] {
  const { kind, path } = operation;
  switch (kind) {
    case 'rename-key':
      return [path, [...path.slice(0, -1), operation.key]];
    case 'insert-member':
    case 'set-member':
      return [[...path, operation.key]];
    case 'remove':
      return [typeof path.at(-1) === 'number' ? path.slice(0, -1) : path];
    case 'move-member':
      return [path, [...operation.into, operation.key]];
    case 'copy-member':
      return [path, [...operation.into, operation.key]];
    case 'move-item':
      return [path, operation.into];
    case 'replace-comment':
      // Comments have no place of their own; what is beside one in the same value is not touched.
      return [[...path, `// ${operation.start}`]];
    default:
      return [path];
  }
}
