import type { Handler } from '../handler.ts';
import { callHierarchy } from './call-hierarchy.ts';
import { codeAction } from './code-action.ts';
import { codeLens } from './code-lens.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { documentLink } from './document-link.ts';
import { documentSymbol } from './document-symbol.ts';
import { effectiveDocument } from './effective-document.ts';
import { effectiveStats } from './effective-stats.ts';
import { fileFacts } from './file-facts.ts';
import { hover } from './hover.ts';
import { inlayHint } from './inlay-hint.ts';
import { linkedDocument } from './linked-document.ts';
import { loneFiles } from './lone-files.ts';
import { members } from './members.ts';
import { migrate } from './migrate.ts';
import { newProject } from './new-project.ts';
import { planMigrations } from './plan-migrations.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { rulePage } from './rule-page.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { settings } from './settings.ts';
import { statTests } from './stat-tests.ts';
import { statsTree } from './stats-tree.ts';
import { textSynchronization } from './text-synchronization.ts';
import { unwatchedFiles } from './unwatched-files.ts';
import { watchedFiles } from './watched-files.ts';
import { workspaceCounts } from './workspace-counts.ts';
import { workspaceFolders } from './workspace-folders.ts';
import { workspaceSymbol } from './workspace-symbol.ts';
import { worldPlace } from './world-place.ts';

/** Everything the server can do. */
export const handlers: readonly Handler[] = [
  textSynchronization,
  workspaceFolders,
  loneFiles,
  watchedFiles,
  unwatchedFiles,
  diagnostics,
  hover,
  completion,
  definition,
  references,
  rename,
  documentSymbol,
  workspaceSymbol,
  documentLink,
  callHierarchy,
  settings,
  codeLens,
  members,
  inlayHint,
  codeAction,
  effectiveStats,
  effectiveDocument,
  linkedDocument,
  semanticTokens,
  statTests,
  worldPlace,
  migrate,
  planMigrations,
  rulePage,
  fileFacts,
  workspaceCounts,
  statsTree,
  newProject,
];
