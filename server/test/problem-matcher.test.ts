import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/tools/project-paths.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
const [matcher, ...others] = manifest.contributes.problemMatchers;

interface Matched {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly message: string;
  readonly code: string;
}

/** Takes a line apart as VS Code does: the pattern says which group is what. */
function match(line: string): Matched | undefined {
  const { regexp, ...groups } = matcher.pattern;
  const found = new RegExp(regexp).exec(line);
  if (found === null) return undefined;
  const part = (name: string) => found[groups[name]] ?? '';
  return {
    file: part('file'),
    line: Number(part('line')),
    column: Number(part('column')),
    severity: part('severity'),
    message: part('message'),
    code: part('code'),
  };
}

describe('the problem matcher $stat-lens', () => {
  const bundle = useCli();
  it('finds in what the task prints exactly what the check found', () => {
    const cwd = inProject('client/test/fixture');
    const lines = runCli(bundle, ['check', '--format', 'compact'], { cwd }).stdout.split('\n');
    const report = JSON.parse(runCli(bundle, ['check', '--format', 'json'], { cwd }).stdout);
    const expected = report.files.flatMap(
      ({ path, problems }: { path: string; problems: ReportedProblem[] }) =>
        problems.map(({ code, message, range: { start } }) => ({
          file: path,
          line: start.line + 1,
          column: start.character + 1,
          message,
          code,
        })),
    );
    const found = lines.flatMap((line) => match(line) ?? []);
    assert.deepEqual(
      found.map(({ severity, ...rest }) => rest),
      expected,
    );
    // These are the words that VS Code knows.
    for (const { severity } of found) assert.match(severity, /^(Error|Warning|Info)$/);
    assert.ok(found.length >= 4);
  });

  it('shares its owner with the live problems, so that the editor replaces them and shows none twice', () => {
    assert.deepEqual(others, []);
    const source = readFileSync(inProject('server/src/lsp/handlers/diagnostics.ts'), 'utf8');
    assert.ok(source.includes(`identifier: '${matcher.owner}'`));
    assert.equal(matcher.applyTo, 'closedDocuments');
    assert.equal(`$${matcher.name}`, '$stat-lens');
  });
});

interface ReportedProblem {
  readonly code: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}
