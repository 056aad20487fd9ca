import type { Severity } from '../src/base/problem.ts';
import type { ReportInput } from '../src/cli/formats/report-input.ts';
import type { CheckedFile, CheckReport } from '../src/cli/reporting/check-report.ts';
import type { LocatedProblem } from '../src/features/locate-problems.ts';

/** A problem on the second line, columns 5 to 8, with whatever else a test is about. */
export function makeProblem(changes: Partial<LocatedProblem> = {}): LocatedProblem {
  return {
    code: 'tier/gap',
    severity: 'error',
    message: 'There is a gap',
    pointer: '/tiers/1',
    range: { start: { line: 1, character: 4 }, end: { line: 1, character: 8 } },
    fixable: false,
    ...changes,
  };
}

/** A checked file below `/game`. */
export function makeFile(path: string, ...problems: readonly LocatedProblem[]): CheckedFile {
  return { path, uri: `file:///game/${path}`, kind: 'npc', problems };
}

/** What a format is made from, of these files. */
export function makeReportInput(
  files: readonly CheckedFile[],
  changes: Partial<ReportInput> = {},
): ReportInput {
  const count = (wanted: Severity) =>
    files.flatMap(({ problems }) => problems).filter(({ severity }) => severity === wanted).length;
  const report: CheckReport = {
    files,
    summary: {
      files: files.length,
      errors: count('error'),
      warnings: count('warning'),
      information: count('information'),
    },
  };
  return {
    report,
    nameOf: (uri) => uri.replace('file:///game/', ''),
    stabilize: (_, pointer) => pointer,
    failOn: 'error',
    version: '1.2.3',
    ...changes,
  };
}

/** Two files with problems of all severities between clean ones, and names that every format has to escape. */
export const NASTY_FILES: readonly CheckedFile[] = [
  makeFile('clean.npc.json'),
  makeFile(
    'npcs/a b%,:<&"|.npc.json',
    makeProblem({ message: 'It says "<b>&amp;&no;|`@all` #12, 100%: \u001b[31m\u0000' }),
    makeProblem({
      code: 'entity/clamped',
      severity: 'warning',
      message: 'Too much',
      pointer: '/stats/a~1b',
      range: { start: { line: 2, character: 0 }, end: { line: 4, character: 1 } },
      related: [
        {
          uri: 'file:///game/world.json',
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } },
          message: 'The maximum',
        },
      ],
    }),
    makeProblem({ code: 'npc/no-world', severity: 'information', message: 'Just so', pointer: '' }),
  ),
];
