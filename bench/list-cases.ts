import { benchChangeToDiagnostics } from './cases/change-to-diagnostics.ts';
import { benchCheck } from './cases/check-corpus.ts';
import { benchColdIndex } from './cases/cold-index.ts';
import { benchEditorFeatures } from './cases/editor-features.ts';
import { benchFirstDiagnostics } from './cases/first-diagnostics.ts';
import { benchHostile } from './cases/hostile-files.ts';
import { benchInitialize } from './cases/initialize.ts';
import { benchKeystroke } from './cases/keystroke.ts';
import { benchManyEdits } from './cases/many-edits.ts';
import { benchMigrate } from './cases/migrate-corpus.ts';
import { benchOneFile } from './cases/one-file.ts';
import { benchGrowth, benchPeak, benchSameBytes, benchStart } from './cases/whole-check.ts';
import { benchWorldEdit } from './cases/world-edit.ts';
import type { BenchContext, Figure } from './report.ts';

/** One measurement and the targets it is about. */
export interface BenchCase {
  readonly ids: readonly string[];
  readonly run: () => Promise<readonly Figure[]>;
}

/** All measurements, for corpora of `sizes` NPCs; `wants` tells which targets are wanted. */
export function listCases(
  context: BenchContext,
  sizes: readonly number[],
  wants: (id: string) => boolean,
): readonly BenchCase[] {
  const most = Math.max(...sizes);
  const largest = Math.min(10_000, most);
  return [
    ...sizes.map((npcs) => ({
      ids: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'],
      run: () => benchCheck(context, npcs, wants),
    })),
    { ids: ['T7'], run: () => benchOneFile(context) },
    ...sizes.map((npcs) => ({ ids: ['T8'], run: () => benchPeak(context, npcs) })),
    { ids: ['T9'], run: () => benchSameBytes(context, largest) },
    { ids: ['T10'], run: () => benchChangeToDiagnostics(context) },
    { ids: ['T11'], run: () => benchKeystroke(context) },
    { ids: ['T12', 'T13'], run: () => benchWorldEdit(context, largest) },
    { ids: ['T14'], run: () => benchInitialize(context) },
    { ids: ['T15'], run: () => benchColdIndex(context, largest) },
    { ids: ['T16', 'T17', 'T18', 'T19', 'T20'], run: () => benchEditorFeatures(context, largest) },
    { ids: ['T21'], run: () => benchFirstDiagnostics(context, largest) },
    { ids: ['T22'], run: () => benchManyEdits(context, largest) },
    { ids: ['T23', 'T24'], run: () => benchMigrate(context, largest) },
    { ids: ['T25', 'T26'], run: () => benchHostile(context, largest) },
    { ids: ['T27'], run: () => benchStart(context) },
    { ids: ['T28'], run: () => benchGrowth(context, most) },
  ];
}
