/** Methods of our own requests; their parameters and results are the types below. */
export const REQUESTS = {
  effectiveStats: 'statLens/effectiveStats',
  effectiveDocument: 'statLens/effectiveDocument',
  migrate: 'statLens/migrate',
  planMigrations: 'statLens/planMigrations',
  rulePage: 'statLens/rulePage',
  worldPlace: 'statLens/worldPlace',
  fileFacts: 'statLens/fileFacts',
  workspaceCounts: 'statLens/workspaceCounts',
  statsTree: 'statLens/statsTree',
  statsTreePath: 'statLens/statsTreePath',
  projectTemplates: 'statLens/projectTemplates',
  newProject: 'statLens/newProject',
  members: 'statLens/members',
  listStatTests: 'statLens/listStatTests',
  runStatTests: 'statLens/runStatTests',
  /** Server to client, for files that only the client can reach. */
  readFile: 'statLens/readFile',
  findFiles: 'statLens/findFiles',
} as const;

/** Server to client: what read-only documents show may have changed; open ones should ask again. */
export const EFFECTIVE_CHANGED = 'statLens/effectiveChanged';

/** Server to client, once the tree of all stats was asked for: what it shows may have changed. */
export const STATS_TREE_CHANGED = 'statLens/statsTreeChanged';

/** Client to server, from clients that do not watch files: people look at the window again, files may have changed. */
export const WINDOW_FOCUSED = 'statLens/focused';

/** Server to client, once `statLens/fileFacts` was asked: its answer may be another one now. */
export const FILE_FACTS_CHANGED = 'statLens/fileFactsChanged';

/** Server to client, if it asked for it at initialization: how far the reading of the workspace is. */
export const STATUS_CHANGED = 'statLens/status';
