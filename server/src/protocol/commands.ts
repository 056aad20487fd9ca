/** Ids of the commands that the client registers. */
export const COMMANDS = {
  showEffectiveStats: 'statLens.showEffectiveStats',
  compareBaseWithEffective: 'statLens.compareBaseWithEffective',
  openMergedWorld: 'statLens.openMergedWorld',
  openWorld: 'statLens.openWorld',
  explainProblem: 'statLens.explainProblem',
  migrateFile: 'statLens.migrateFile',
  migrateFolder: 'statLens.migrateFolder',
  migrateWorkspace: 'statLens.migrateWorkspace',
  fixAll: 'statLens.fixAll',
  createProject: 'statLens.createProject',
  filterExplorer: 'statLens.filterExplorer',
  clearExplorerFilter: 'statLens.clearExplorerFilter',
  refreshExplorer: 'statLens.refreshExplorer',
  revealInExplorer: 'statLens.revealInExplorer',
  followEditor: 'statLens.followEditor',
  unfollowEditor: 'statLens.unfollowEditor',
  openBeside: 'statLens.openBeside',
  restartServer: 'statLens.restartServer',
  showOutput: 'statLens.showOutput',
  showActions: 'statLens.showActions',
  copyDiagnosticsReport: 'statLens.copyDiagnosticsReport',
  openWalkthrough: 'statLens.openWalkthrough',
  showReferences: 'statLens.showReferences',
} as const;

/** The name of a command. */
export type CommandName = (typeof COMMANDS)[keyof typeof COMMANDS];
