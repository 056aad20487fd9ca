import { enterBulkMode } from '../../host/bulk-mode.ts';
import { npcKind } from '../../kinds/npc.ts';
import { loadKnownPackages } from '../../rules/known-packages.ts';
import { loadRules } from '../../rules/load-rules.ts';
import { makeIgnoreList } from '../../workspace/ignore-list.ts';
import { canReadRows } from '../../workspace/plain/make-row-reader.ts';
import type { ReadingThreads } from './reading-threads.ts';

/** From so many files on, it pays to prepare for them. */
const MANY_FILES = 600;

/** Calls something in each part of the program that is needed for so many, which loads it from its compiled code: later that is refused. */
function loadParts(): void {
  loadRules();
  loadKnownPackages();
  npcKind.checkShape({});
  makeIgnoreList([]);
  canReadRows();
}

/** Hears how many files were found so far, and prepares for them once they are many; `threads` hear of those. */
export function prepareForMany(threads: ReadingThreads): (count: number) => void {
  let isPrepared = false;
  return (count) => {
    if (count < MANY_FILES) return;
    if (!isPrepared) {
      loadParts();
      enterBulkMode();
    }
    isPrepared = true;
    threads.expect(count);
  };
}
