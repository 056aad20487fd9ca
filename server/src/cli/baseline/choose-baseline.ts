import { resolve } from 'node:path';
import { uriFromPath } from '../../base/uri.ts';
import type { CheckService } from '../../check-service.ts';
import { rangeOf } from '../../features/locate-problems.ts';
import type { NodeFileSystem } from '../../host/node-file-system.ts';
import { getFileKind } from '../../kinds/file-kinds.ts';
import { type Baseline, readBaseline } from '../../workspace/baseline.ts';
import { RowShapes } from '../../workspace/number-rows.ts';
import { parseDiskFile } from '../../workspace/raw-file.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { findBaselineHome } from './baseline-home.ts';

/** What is needed to find the baselines in force. */
export interface BaselineSetting {
  readonly service: CheckService;
  readonly fileSystem: NodeFileSystem;
  /** The files that are checked. */
  readonly files: Iterable<SourceFile>;
  readonly cwd: string;
  readonly nameOf: (uri: string) => string;
}

/** Puts the baseline that `--baseline` names in the place of the others. `mayBeNew`: it need not be there yet. */
export function chooseBaseline(
  given: string,
  { service, fileSystem, files, cwd }: BaselineSetting,
  mayBeNew: boolean,
): void {
  const uri = uriFromPath(resolve(cwd, given));
  const [first] = files;
  const folder = first === undefined ? uriFromPath(cwd) : findBaselineHome(service.workspace, first).folder;
  const isNew = fileSystem.read(uri).kind === 'absent';
  if (isNew && !mayBeNew) {
    throw new CliError(EXIT_CODE.usage, `${given}: there is no such baseline; --update-baseline makes one`);
  }
  service.chooseBaseline(readBaselineFile(fileSystem, uri, folder));
}

/** Reads a baseline of any name, whose paths lead from `folder`; one that is not there is empty. */
export function readBaselineFile(fileSystem: NodeFileSystem, uri: string, folder: string): Baseline {
  const kind = getFileKind('statlens_baseline');
  const raw = parseDiskFile(uri, fileSystem.read(uri), new RowShapes(), kind);
  if (raw === undefined) return { uri, folder, files: new Map(), fault: undefined };
  return readBaseline(raw, folder);
}

/** Ends the command when a baseline of the files cannot be read: everything that is known would be reported as new. */
export async function refuseBrokenBaselines({ service, files, nameOf }: BaselineSetting): Promise<void> {
  const broken = service.workspace.baselines.list().filter(({ fault }) => fault !== undefined);
  if (broken.length === 0) return;
  for (const { uri } of files) {
    const baseline = service.workspace.baselines.find(uri);
    if (baseline?.fault === undefined) continue;
    const { start } = rangeOf(await service.workspace.locate(baseline.uri), baseline.fault);
    const place = `${nameOf(baseline.uri)}:${start.line + 1}:${start.character + 1}`;
    throw new CliError(EXIT_CODE.usage, `${place}: the baseline is broken: ${baseline.fault.message}`);
  }
}
