import * as l10n from '@vscode/l10n';
import type { Fix } from '../base/problem.ts';

/**
 * The same fix, that does nothing instead of throwing: it is made when someone asks for it, long after its rule ran, and
 * its failure must not cost the other fixes. `tell` hears of the failure.
 */
export function guardFix(fix: Fix, tell: (message: string) => void): Fix {
  const guard =
    <T>(make: () => readonly T[]) =>
    (): readonly T[] => {
      try {
        return make();
      } catch (error) {
        tell(
          l10n.t(
            'The fix "{0}" failed: {1}',
            fix.title,
            error instanceof Error ? error.message : String(error),
          ),
        );
        return [];
      }
    };
  const { operations, elsewhere } = fix;
  // Half a change is worse than none: when the other files' part fails, so does this file's.
  if (elsewhere === undefined) return { ...fix, operations: guard(operations) };
  return {
    ...fix,
    operations: guard(() => {
      elsewhere();
      return operations();
    }),
    elsewhere: guard(elsewhere),
  };
}
