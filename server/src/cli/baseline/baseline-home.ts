import { joinUri, parentUri } from '../../base/uri.ts';
import { BASELINE_FILE_NAME } from '../../kinds/detect-kind.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A baseline's file, and the folder from which its paths lead. */
export interface BaselineHome {
  readonly uri: string;
  readonly folder: string;
}

/**
 * Where the known problems of a file are recorded: in the baseline that is in force, else beside its config, else in
 * the folder of the outermost project around it.
 */
export function findBaselineHome(workspace: Workspace, { uri, family }: SourceFile): BaselineHome {
  const baseline = workspace.baselines.find(uri);
  if (baseline !== undefined) return baseline;
  const config = workspace.configOf(uri).uri;
  const outside = family === '' || family.startsWith('bundle:');
  const folder = config !== undefined ? parentUri(config) : outside ? parentUri(uri) : family;
  return { uri: joinUri(folder, BASELINE_FILE_NAME), folder };
}
