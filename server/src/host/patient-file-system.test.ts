import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectFolder } from '../../test/project-folder.ts';
import { createNodeFileSystem } from './node-file-system.ts';
import { createPatientFileSystem } from './patient-file-system.ts';

describe('the patient file system', () => {
  const project = new ProjectFolder(
    '//- a/b.json\n{}\n//- a/b/c.json\n{}\n//- .git/d.json\n{}\n//- e.jsonc\n{}\n',
  ).forEachTest();

  it('finds and reads what the other one does', async () => {
    const patient = createPatientFileSystem();
    const found = await patient.findJsonFiles(project.uri);
    assert.deepEqual(found, createNodeFileSystem().findJsonFiles(project.uri));
    assert.equal(found.length, 3);
    assert.deepEqual(await patient.findJsonFiles(project.uriOf('e.jsonc')), [project.uriOf('e.jsonc')]);
    assert.deepEqual(await patient.findJsonFiles(project.uriOf('nothing')), []);
    assert.deepEqual(await patient.read(project.uriOf('a/b.json')), {
      kind: 'text',
      text: '{}\n',
      bom: false,
    });
  });

  it('lists the names in a folder, but none in a home folder or above', async () => {
    const { listNames } = createPatientFileSystem();
    assert.deepEqual([...((await listNames?.(project.uri)) ?? [])].sort(), ['.git', 'a', 'e.jsonc']);
    assert.deepEqual(await listNames?.(project.uriOf('nothing')), []);
    const home = process.env.HOME;
    process.env.HOME = join(project.path, 'a');
    try {
      for (const folder of [project.uriOf('a'), project.uri, 'file:///'])
        assert.deepEqual(await listNames?.(folder), []);
      assert.deepEqual(await listNames?.(project.uriOf('a/b')), ['c.json']);
    } finally {
      if (home === undefined) delete process.env.HOME;
      else process.env.HOME = home;
    }
  });

  it('stamps files anew that change, and others not', () => {
    const { stamp } = createPatientFileSystem();
    const uri = project.uriOf('a/b.json');
    const first = stamp?.(uri);
    assert.notEqual(first, undefined);
    assert.equal(stamp?.(uri), first);
    writeFileSync(join(project.path, 'a/b.json'), '{ }\n');
    const second = stamp?.(uri);
    assert.notEqual(second, first);
    renameSync(join(project.path, 'e.jsonc'), join(project.path, 'a/b.json'));
    assert.notEqual(stamp?.(uri), second);
    rmSync(join(project.path, 'a/b.json'));
    assert.equal(stamp?.(uri), undefined);
  });
});
