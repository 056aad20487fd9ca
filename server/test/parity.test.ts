import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { relativePath, uriFromPath } from '../src/base/uri.ts';
import { createNodeFileSystem } from '../src/host/node-file-system.ts';
import { createLanguageService, type LanguageService } from '../src/language-service.ts';
import { type ProblemJson, parseCheckJson } from './check-json.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const samples = resolve(fileURLToPath(import.meta.url), '../../../samples');
const SEVERITIES: readonly (string | undefined)[] = [undefined, 'error', 'warning', 'information'];

describe('editor and command line', () => {
  const bundle = useCli();

  for (const sample of readdirSync(samples)) {
    const folder = join(samples, sample);
    const root = uriFromPath(folder);

    describe(`over samples/${sample}`, () => {
      let service: LanguageService;

      before(async () => {
        const logger = { info: () => {}, warn: () => {} };
        service = createLanguageService({ fileSystem: createNodeFileSystem(), logger });
        await service.indexFolders([root]);
      });

      it('report the same problems for every file', async () => {
        const { stdout, stderr } = runCli(bundle, ['check', '--format', 'json'], { cwd: folder });
        assert.equal(stderr, '');
        const fromCli = parseCheckJson(stdout).files.map(({ path, problems }) => [
          path,
          problems.map(toComparable),
        ]);
        const uris = [...service.workspace.files()].map(({ uri }) => uri);
        const fromService = [];
        for (const uri of uris) {
          const diagnostics = await service.diagnostics(uri);
          fromService.push([
            relativePath(root, uri),
            diagnostics.map((d) => describeDiagnostic(d, root)),
          ] as const);
        }
        assert.ok(fromCli.length > 0);
        assert.deepEqual(
          fromCli,
          fromService.sort(([a], [b]) => (a < b ? -1 : 1)),
        );
      });

      it('report the same for a file alone, one of each kind', async () => {
        const byKind = new Map([...service.workspace.files()].map(({ kind, uri }) => [kind, uri]));
        for (const uri of byKind.values()) {
          const path = relativePath(root, uri);
          const { stdout } = runCli(bundle, ['check', path, '--format', 'json'], { cwd: folder });
          const diagnostics = await service.diagnostics(uri);
          assert.deepEqual(
            parseCheckJson(stdout).files.map((file) => [file.path, file.problems.map(toComparable)]),
            [[path, diagnostics.map((diagnostic) => describeDiagnostic(diagnostic, root))]],
          );
        }
      }).timeout(120_000);

      it('show the same effective stats of every NPC and session', () => {
        for (const { uri, records } of service.workspace.files()) {
          if (!records.some(({ kind }) => kind === 'npc' || kind === 'session')) continue;
          const { stdout } = runCli(bundle, ['show', relativePath(root, uri), '--json'], { cwd: folder });
          const fromService = service.effectiveStats({ uri });
          assert.deepEqual(JSON.parse(stdout), JSON.parse(JSON.stringify(fromService)), uri);
        }
      }).timeout(120_000);
    });
  }
});

/** What a problem of the command line has in common with a diagnostic. */
function toComparable({ code, severity, message, range, related }: ProblemJson) {
  return { code, severity, message, range, related: related ?? [] };
}

function describeDiagnostic(diagnostic: Diagnostic, root: string) {
  const { code, severity, message, range, relatedInformation = [] } = diagnostic;
  return {
    code,
    severity: SEVERITIES[severity ?? 0],
    message,
    range,
    related: relatedInformation.map(({ location, message: text }) => ({
      path: relativePath(root, location.uri),
      range: location.range,
      message: text,
    })),
  };
}
