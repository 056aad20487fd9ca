import process from 'node:process';
import { isBelow } from '../../base/uri.ts';
import { CheckService } from '../../check-service.ts';
import { createNodeFileSystem } from '../../host/node-file-system.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { type CheckReport, checkFiles } from '../check-report.ts';
import { describeUnmatched } from '../describe-unmatched.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { formatCheckJson } from '../formats/check-json.ts';
import { formatCheckText } from '../formats/check-text.ts';
import { filesOf, openProject } from '../open-project.ts';
import { createPathNames } from '../path-names.ts';
import { findTarget, type Target } from '../targets.ts';
import type { CommandContext } from './command-context.ts';

/** The options of `stat-lens check`. */
export interface CheckOptions {
  readonly format: 'text' | 'json';
  /** More warnings than this are a failure; undefined: any number is fine. */
  readonly maxWarnings?: number;
}

/** `stat-lens check [paths...]`: prints the problems of the stat files at and below `paths`. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const cwd = process.cwd();
  const nameOf = createPathNames(cwd);
  const fileSystem = createNodeFileSystem();
  const targets = (paths.length === 0 ? ['.'] : paths).map((path) => findTarget(path, cwd));
  const service = new CheckService({ fileSystem, logger: context.logger, now: Date.now() });
  await openProject(service, targets, fileSystem);
  const { files, unmatched } = matchTargets(service, targets);
  const report = await checkFiles(service, files, nameOf);
  if (options.format === 'json') context.terminal.writeOut(formatCheckJson(report, nameOf));
  else if (report.files.length > 0) {
    context.terminal.writeOut(formatCheckText(report, context.terminal.colors));
  }
  const unread = [...fileSystem.unreadableFolders].filter(([uri]) => isNamed(uri, targets));
  for (const [uri, reason] of unread) context.warn(`${nameOf(uri)}: ${reason}`);
  const tooMany = describeExcess(report, options);
  if (tooMany !== undefined) context.warn(tooMany);
  if (unmatched.length > 0) context.warn(describeUnmatched(unmatched));
  if (report.summary.errors > 0 || unread.length > 0 || tooMany !== undefined) return EXIT_CODE.problems;
  return unmatched.length > 0 ? EXIT_CODE.nothingMatched : EXIT_CODE.clean;
}

/** The files that the targets name, each once, and the targets that name none. */
function matchTargets(service: CheckService, targets: readonly Target[]) {
  const files = new Set<SourceFile>();
  const unmatched: Target[] = [];
  for (const target of targets) {
    const matched = filesOf(service, target.uri);
    for (const file of matched) files.add(file);
    if (matched.length === 0) unmatched.push(target);
  }
  return { files, unmatched };
}

function isNamed(uri: string, targets: readonly Target[]): boolean {
  return targets.some((target) => isBelow(uri, target.uri));
}

function describeExcess(report: CheckReport, { maxWarnings }: CheckOptions): string | undefined {
  const { warnings } = report.summary;
  if (maxWarnings === undefined || warnings <= maxWarnings) return undefined;
  return `too many warnings: ${warnings}, and at most ${maxWarnings} are allowed`;
}
