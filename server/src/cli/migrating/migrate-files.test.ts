import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectFolder } from '../../../test/project-folder.ts';
import { CheckService } from '../../check-service.ts';
import type { MigratedFile } from '../../features/migration-report.ts';
import { MigrationRun, USUAL_RUN } from '../../features/migration-run.ts';
import { createNodeFileSystem } from '../../host/node-file-system.ts';
import { pathOfUri } from '../../host/path-of-uri.ts';
import { filesOf } from '../opening/open-project.ts';
import { findTarget } from '../opening/targets.ts';
import { type MigrateFilesOptions, migrateFiles } from './migrate-files.ts';

const SESSION = '{ "scene_id": 1, "relationships": { "npc:1": { "affinity": 5 } } }\n';
const PROJECT = ['a', 'b', 'c'].map((name) => `//- ${name}.session.json\n${SESSION}`).join('');

describe('migrateFiles', () => {
  const project = new ProjectFolder(PROJECT).forEachTest();

  async function run(options: Partial<MigrateFilesOptions>) {
    const fileSystem = createNodeFileSystem();
    const service = new CheckService({ fileSystem, logger: { info: () => {}, warn: () => {} } });
    const target = findTarget('.', project.path);
    await service.indexFolders([target.uri]);
    const files = filesOf(service, target.uri);
    const results: MigratedFile[] = [];
    await migrateFiles({
      run: new MigrationRun(service.workspace, USUAL_RUN, files),
      fileSystem,
      files,
      targets: [target],
      write: true,
      backup: false,
      onResult: (result) => results.push(result),
      onChange: () => {},
      ...options,
    });
    return results.map(({ uri, status, summary }) => [uri.slice(-14, -13), status, summary]);
  }
  const textOf = (name: string) => readFileSync(join(project.path, name), 'utf8');

  it('leaves a file that changed since it was read, does the others, and tells which are done', async () => {
    const results = await run({
      onChange: ({ uri }) => {
        if (uri.endsWith('b.session.json')) writeFileSync(pathOfUri(uri), '{ "mine": 1 }');
      },
    });
    assert.deepEqual(
      results.map(([name, status]) => [name, status]),
      [
        ['a', 'written'],
        ['b', 'failed'],
        ['c', 'written'],
      ],
    );
    assert.match(results[1]?.[2] ?? '', /has changed since it was read/);
    assert.equal(textOf('b.session.json'), '{ "mine": 1 }');
    assert.match(textOf('c.session.json'), /"stats"/);
  });

  it('leaves a read-only file, and does the others', async () => {
    chmodSync(join(project.path, 'a.session.json'), 0o444);
    const results = await run({});
    assert.deepEqual(
      results.map(([, status]) => status),
      ['failed', 'written', 'written'],
    );
    assert.equal(textOf('a.session.json'), SESSION);
  });

  it('tells how far it is', async () => {
    const told: string[] = [];
    await run({ write: false, onProgress: (done, total) => told.push(`${done}/${total}`) });
    assert.deepEqual(told, ['0/3', '1/3', '2/3']);
  });
});
