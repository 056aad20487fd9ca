import { isBelow, joinUri } from '../../base/uri.ts';
import type { CheckService } from '../../check-service.ts';
import { countGone } from '../../suppression/compare-baseline.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Target } from '../opening/targets.ts';

/** What the baselines say about the checked files. */
export interface KnownCount {
  /** How many problems were left out, because they are known. */
  readonly known: number;
  /** How many of the known ones do not occur any more. */
  readonly gone: number;
}

/** Counts what is known of the checked files; undefined when there is no baseline. */
export function countKnown(
  service: CheckService,
  files: Iterable<SourceFile>,
  targets: readonly Target[],
): KnownCount | undefined {
  const { workspace } = service;
  const baselines = workspace.baselines.list();
  if (baselines.length === 0) return undefined;
  let known = 0;
  for (const { uri } of files) known += service.judge(uri)?.knownCount ?? 0;
  let gone = 0;
  for (const baseline of baselines) {
    for (const [name, entries] of baseline.files) {
      const uri = joinUri(baseline.folder, name);
      if (!targets.some((target) => isBelow(uri, target.uri))) continue;
      gone += countGone(workspace.getFile(uri), service.judge(uri)?.open ?? [], entries);
    }
  }
  return { known, gone };
}
