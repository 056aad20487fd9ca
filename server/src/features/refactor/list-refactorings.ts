import type { JsonPath } from '../../base/json-pointer.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { findRecordAround } from '../find-record-around.ts';
import { addMissingAxes } from './add-missing-axes.ts';
import { completeAllNpcs } from './complete-all-npcs.ts';
import { completeOverlay } from './complete-overlay.ts';
import { extractDefinition } from './extract-definition.ts';
import { moveToState } from './move-to-state.ts';
import type { Refactoring, RefactoringSource } from './refactoring.ts';
import { sortTiers } from './sort-tiers.ts';
import { splitTier } from './split-tier.ts';

/** All refactorings there are. */
const SOURCES: readonly RefactoringSource[] = [
  splitTier,
  sortTiers,
  extractDefinition,
  completeOverlay,
  addMissingAxes,
  completeAllNpcs,
  moveToState,
];

/** What an editor can do, and how much a person wants to know. */
export interface RefactoringRequest {
  readonly canCreate: boolean;
  readonly isAsked: boolean;
}

/** The refactorings that fit the place at `path`. */
export function listRefactorings(
  workspace: Workspace,
  file: SourceFile,
  path: JsonPath,
  request: RefactoringRequest,
): readonly Refactoring[] {
  const record = findRecordAround(file, path);
  if (record === undefined) return [];
  const config = workspace.configOf(file.uri);
  const steps = path.slice(record.path.length);
  const context = { ...request, workspace, file, config, record, path, steps };
  return SOURCES.flatMap((source) => source(context));
}
