import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { relativePath } from '../src/base/uri.ts';
import { createNodeFileSystem } from '../src/host/node-file-system.ts';
import { createLanguageService } from '../src/language-service.ts';
import { parseCheckJson } from './check-json.ts';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { SMALL_GAME } from './small-game.ts';
import { useCli } from './use-cli.ts';

const SEVERITIES: readonly (string | undefined)[] = [undefined, 'error', 'warning', 'information'];

/** Problems that are hidden by comments and entries, known, and new; and suppressions of no use. */
const GAME = `${SMALL_GAME}//- npcs/piet.npc.jsonc
// stat-lens-ignore-file tier/gap
{ "id": 16, "world_id": 7, "name": "Piet", "stats": { "attributes": {
  // stat-lens-ignore entity/clamped: a giant
  "strength": 140 } } }
//- npcs/rosa.npc.json
{ "id": 17, "world_id": 7, "name": "Rosa", "stats": { "attributes": { "strength": 170 } } }
//- npcs/statlens.config.json
{
  // stat-lens-ignore-next-line suppression/unused
  "suppressions": [
    { "code": "entity/*", "file": "rosa.npc.json", "pointer": "/stats/attributes" },
    { "code": "entity/clamped", "file": "tobin.npc.json", "pointer": "/name" },
    { "code": "tier/gpa", "file": "tobin.npc.json" }
  ],
  "rules": { "suppression/unused": "information" }
}
//- statlens.baseline.json
{ "version": 1, "problems": [
  { "file": "npcs/tobin.npc.json", "code": "entity/clamped", "at": "/stats/attributes/strength" },
  { "file": "gone.json", "code": "entity/clamped", "at": "" },
  null
] }
`;

describe('editor and command line, over suppressions and a baseline', () => {
  const bundle = useCli();
  const project = new ProjectFolder(GAME).forAllTests();

  it('report the same, but for known problems, which are hints in the editor', async () => {
    const service = createLanguageService({
      fileSystem: createNodeFileSystem(),
      logger: { info: () => {}, warn: () => {} },
    });
    await service.indexFolders([project.uri]);
    const fromService: string[] = [];
    let hints = 0;
    for (const { uri } of service.workspace.files()) {
      for (const { severity, code, message } of await service.diagnostics(uri)) {
        if (severity === DiagnosticSeverity.Hint) hints++;
        else
          fromService.push(
            `${relativePath(project.uri, uri)} ${SEVERITIES[severity ?? 0]} ${code} ${message}`,
          );
      }
    }
    const { stdout, stderr } = runCli(bundle, ['check', '--format', 'json'], { cwd: project.path });
    const { files, summary } = parseCheckJson(stdout);
    const fromCli = files.flatMap(({ path, problems }) =>
      problems.map(({ severity, code, message }) => `${path} ${severity} ${code} ${message}`),
    );
    assert.deepEqual(fromCli.sort(), fromService.sort());
    assert.deepEqual([hints, summary.known, summary.gone], [1, 1, 1]);
    assert.match(stderr, /1 known problem does not occur any more/);
    const own = fromCli
      .filter((line) => line.startsWith('npcs/'))
      .map((line) => line.split(' ').slice(0, 3).join(' '));
    assert.deepEqual(own, [
      'npcs/piet.npc.jsonc information suppression/unused',
      'npcs/statlens.config.json information suppression/unused',
      'npcs/statlens.config.json warning suppression/unknown-code',
      'npcs/statlens.config.json warning suppression/unknown-code',
    ]);
  });
});
