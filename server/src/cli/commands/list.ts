import process from 'node:process';
import { isSamePath } from '../../base/compare-paths.ts';
import { createNodeFileSystem } from '../../host/node-file-system.ts';
import { createLanguageService } from '../../language-service.ts';
import type { EntityRow, RowKind } from '../../query/entity-row.ts';
import { ExpressionError } from '../../query/expression-error.ts';
import { collectKnownIds, requireKnownIds } from '../../query/known-ids.ts';
import { collectKnownNames, type KnownNames } from '../../query/known-names.ts';
import { listEntityRows } from '../../query/list-entity-rows.ts';
import { Question, type QuestionTexts } from '../../query/question.ts';
import { RowExpression } from '../../query/row-expression.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { type Cell, formatRows, type ListedRows, type ListFormat } from '../formats/format-rows.ts';
import { describeZeroWorlds } from '../opening/describe-zero-worlds.ts';
import { listBroken, listUnread } from '../opening/list-unread.ts';
import { filesOf, openProject } from '../opening/open-project.ts';
import { findTarget } from '../opening/targets.ts';
import { createPathNames } from '../path-names.ts';
import type { CommandContext } from './command-context.ts';

/** The options of `stat-lens list`. */
export interface ListOptions extends QuestionTexts {
  /** The folder whose project is looked into. */
  readonly project: string;
  readonly format: ListFormat;
  /** How many rows at most. */
  readonly limit?: number;
}

/** `stat-lens list npcs|session-entities`: prints those that a condition holds for, with what is asked about them. */
export async function list(kind: RowKind, options: ListOptions, context: CommandContext): Promise<ExitCode> {
  const target = findTarget(options.project, process.cwd());
  if (target.type !== 'folder') {
    throw new CliError(EXIT_CODE.usage, `--project ${options.project}: there is no such folder`);
  }
  const fileSystem = createNodeFileSystem();
  const service = createLanguageService({ fileSystem, logger: context.logger, now: Date.now() });
  await openProject(service, [target], fileSystem);
  const { workspace } = service;
  const names = collectKnownNames(workspace);
  let isEmpty = true;
  let shown: readonly EntityRow[] = [];
  const { columns, rows } = asUsage(() => {
    const columns = options.columns ?? chooseColumns(names);
    const question = new Question({ ...options, columns }, names);
    const files = filesOf(service, target.uri).sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const nameOf = createPathNames(process.cwd());
    const { definitions } = question;
    const source = { workspace, files, nameOf, definitions };
    requireKnownIds(question, collectKnownIds(workspace), () => listEntityRows(source, kind));
    const found: EntityRow[] = [];
    for (const row of listEntityRows(source, kind)) {
      isEmpty = false;
      if (question.accepts(row)) found.push(row);
    }
    shown = question.sort(found).slice(0, options.limit);
    const cells = shown.map((row) =>
      question.columns.map((column) => [column.text.trim(), question.evaluate(column, row) ?? null] as const),
    );
    const all = question.columns.map((column) => column.text.trim());
    return options.columns === undefined ? dropEmptyColumns(cells) : { columns: all, rows: cells };
  });
  const nameOf = createPathNames(process.cwd());
  const broken = listBroken(filesOf(service, target.uri), nameOf);
  const unread = [...listUnread(fileSystem, [target.uri], nameOf), ...broken];
  for (const line of unread) context.warn(line);
  const zeroWorlds = describeZeroWorlds(workspace, listRecords(workspace, shown));
  if (zeroWorlds !== undefined) context.warn(zeroWorlds);
  if (isEmpty) context.warn(NOBODY[kind]);
  else if (rows.length === 0) context.warn('nothing here is like that');
  context.terminal.writeOut(await formatRows({ columns, rows }, options.format, context.terminal.colors));
  return EXIT_CODE.clean;
}

/** The NPCs or sessions that rows are about. */
function* listRecords(workspace: Workspace, rows: readonly EntityRow[]) {
  for (const { uri, path } of rows) {
    const file = workspace.getFile(uri);
    for (const record of file?.records ?? []) {
      const isEntity = record.kind === 'npc' || record.kind === 'session';
      if (file !== undefined && isEntity && isSamePath(record.path, path)) yield { file, record };
    }
  }
}

/** What is said where there is nobody at all. */
const NOBODY: Readonly<Record<RowKind, string>> = {
  npcs: 'there are no NPCs here',
  'session-entities': 'no session here holds stats of anybody',
};

/** Who a row is about, and where it stands. */
const WHO: readonly string[] = ['entity', 'name', 'file'];

/** What is told when nobody says what: who it is, where it is, and the level under each definition. */
function chooseColumns(names: KnownNames): string {
  const levels = [...names.keys()].map((id) =>
    RowExpression.canName(id) ? `${id}.levelId` : `stats[${JSON.stringify(id)}].levelId`,
  );
  return [...WHO, ...levels].join(', ');
}

/** What nobody has anything in, nobody asked for. Where there is nobody, it is told all the same whom it would be about. */
function dropEmptyColumns(rows: readonly (readonly Cell[])[]): ListedRows {
  if (rows.length === 0) return { columns: WHO, rows };
  const used = new Set(
    rows.flatMap((row) => row.filter(([, value]) => value !== null).map(([column]) => column)),
  );
  const left = rows.map((row) => row.filter(([column]) => used.has(column)));
  return { columns: (left[0] ?? []).map(([column]) => column), rows: left };
}

/** What stands against an expression is a matter of the command line. */
function asUsage<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ExpressionError) throw new CliError(EXIT_CODE.usage, error.reason, error.place);
    throw error;
  }
}
