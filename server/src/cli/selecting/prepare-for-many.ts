import { enterBulkMode } from '../../host/bulk-mode.ts';
import { npcKind } from '../../kinds/npc.ts';
import { loadRules } from '../../rules/load-rules.ts';

/** From so many files on, it pays to prepare for them. */
const MANY_FILES = 600;

/** Hears how many files were found so far, and prepares for them once they are many. */
export function prepareForMany(): (count: number) => void {
  let isPrepared = false;
  return (count) => {
    if (isPrepared || count < MANY_FILES) return;
    isPrepared = true;
    // Among so many, some need the rules and a validator.
    loadRules();
    npcKind.checkShape({});
    enterBulkMode();
  };
}
