import type { Severity } from '../../base/problem.ts';
import type { LocatedProblem } from '../../features/locate-problems.ts';
import type { LocatedRange } from '../../features/located-range.ts';
import type { CheckedFile, CheckReport } from '../reporting/check-report.ts';
import { encodePath } from './encode-path.ts';
import { Fingerprints } from './fingerprints.ts';
import { formatJson } from './format-json.ts';
import type { ReportInput } from './report-input.ts';
import type { RuleText } from './rule-texts.ts';

type Texts = ReadonlyMap<string, RuleText>;

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** Stands for the folder that paths lead from: where the check ran, or the root of a repository of GitHub. */
const ROOT = '%SRCROOT%';

/**
 * A SARIF 2.1.0 log of one run, as GitHub, Azure DevOps and editors take it. Lines and columns count from 1, columns in
 * UTF-16 units with exclusive ends. Of the rules it describes those that found something.
 */
export function formatSarif(input: ReportInput, texts: Texts): string {
  const { report, version } = input;
  const problems = report.files.flatMap((file) => file.problems);
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const indexes = new Map(codes.map((code, index) => [code, index]));
  const fingerprints = new Fingerprints(input);
  const makeResult = (file: CheckedFile, problem: LocatedProblem) => ({
    ruleId: problem.code,
    ruleIndex: indexes.get(problem.code) ?? -1,
    level: LEVELS[problem.severity],
    message: { text: problem.message },
    locations: [{ physicalLocation: locate(file.path, file.uri, problem.range), ...name(problem) }],
    ...listRelated(problem, input),
    partialFingerprints: { 'statLensProblem/v1': fingerprints.take(file, problem) },
  });
  const run = {
    tool: { driver: { name: 'Stat Lens', semanticVersion: version, rules: describeRules(codes, texts) } },
    columnKind: 'utf16CodeUnits',
    invocations: [describeInvocation(report)],
    results: report.files.flatMap((file) => file.problems.map((problem) => makeResult(file, problem))),
  };
  return formatJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

function describeInvocation({ failures = [] }: CheckReport) {
  if (failures.length === 0) return { executionSuccessful: true };
  const notifications = failures.map(({ message }) => ({ level: 'error', message: { text: message } }));
  return { executionSuccessful: false, toolExecutionNotifications: notifications };
}

function describeRules(codes: readonly string[], texts: Texts) {
  return codes.map((code) => {
    const text = texts.get(code);
    if (text === undefined) return { id: code };
    const { summary, why, severity, bad } = text;
    const more = `stat-lens explain ${code}`;
    const example = bad === undefined ? '' : `With the problem:\n\n\`\`\`jsonc\n${bad.trimEnd()}\n\`\`\`\n\n`;
    return {
      id: code,
      shortDescription: { text: summary },
      fullDescription: { text: why },
      help: {
        text: `${why}\n\n${more} tells all about it.`,
        markdown: `${why}\n\n${example}\`${more}\` tells all about it.`,
      },
      defaultConfiguration: { level: LEVELS[severity] },
      properties: { tags: [code.slice(0, code.indexOf('/'))] },
    };
  });
}

function locate(path: string, uri: string, { start, end }: LocatedRange) {
  // Only what lies below the root can be told from there.
  const isBelowRoot = path !== '..' && !path.startsWith('../');
  return {
    artifactLocation: isBelowRoot ? { uri: encodePath(path), uriBaseId: ROOT } : { uri },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}

/** The place in the JSON; the root has no name. */
function name({ pointer }: LocatedProblem) {
  return pointer === '' ? {} : { logicalLocations: [{ fullyQualifiedName: pointer, kind: 'value' }] };
}

function listRelated({ related }: LocatedProblem, { nameOf }: ReportInput) {
  if (related === undefined) return {};
  return {
    relatedLocations: related.map(({ uri, range, message }, index) => ({
      id: index + 1,
      physicalLocation: locate(nameOf(uri), uri, range),
      message: { text: message },
    })),
  };
}
