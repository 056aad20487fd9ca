import type { CheckService } from '../../check-service.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { filesOf } from '../opening/open-project.ts';
import { makeFileTarget, type Target } from '../opening/targets.ts';
import { isOurOwn } from '../reporting/broken-configs.ts';
import type { Selection } from './selection.ts';

/** What a selection came to. */
export interface MatchedFiles {
  /** The files to report, each once. */
  readonly files: readonly SourceFile[];
  /** The targets that name no stat file. */
  readonly unmatched: readonly Target[];
  /** What names these files and no others. */
  readonly targets: readonly Target[];
}

/** Finds the files that a selection names. */
export function matchTargets(service: CheckService, { targets, reports }: Selection): MatchedFiles {
  const lists: (readonly SourceFile[])[] = [];
  const unmatched: Target[] = [];
  for (const target of targets) {
    const found = filesOf(service, target.uri);
    const matched = target.fits === undefined ? found : found.filter(({ uri }) => target.fits?.(uri));
    lists.push(matched);
    // Settings alone are nothing to check, unless they are what was named.
    const isEmpty = target.type === 'folder' ? matched.every(isOurOwn) : matched.length === 0;
    if (isEmpty && (target.type === 'missing' || !target.mayBeForeign)) unmatched.push(target);
  }
  const named = joinLists(lists);
  const isWhole = reports === undefined && targets.every(({ fits }) => fits === undefined);
  if (isWhole) return { files: named, unmatched, targets };
  const files = reports === undefined ? named : named.filter(reports);
  return { files, unmatched, targets: files.map(({ uri }) => makeFileTarget(uri)) };
}

/** What stands in any of the lists, each once. Most often there is one list only, of thousands. */
function joinLists(lists: readonly (readonly SourceFile[])[]): readonly SourceFile[] {
  const [only = [], second] = lists;
  return second === undefined ? only : [...new Set(lists.flat())];
}
