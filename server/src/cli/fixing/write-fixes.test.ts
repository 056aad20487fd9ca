import assert from 'node:assert/strict';
import { ProjectFolder } from '../../../test/project-folder.ts';
import { tryWriting, writeTextAtomically } from '../../host/write-file.ts';
import { writeFixes } from './write-fixes.ts';

describe('writeFixes', () => {
  const project = new ProjectFolder('//- a.npc.json\n{"a": 1}//- b.npc.json\n{"a": 1}').forEachTest();

  const plan = (path: string) => ({
    uri: project.uriOf(path),
    oldText: '{"a": 1}',
    newText: '{"a": 2}',
    bom: false,
    fixed: 1,
  });

  it('leaves a file that somebody has changed meanwhile, and writes the others', async () => {
    project.write('a.npc.json', '{"a": 1, "mine": true}');
    project.write('b.npc.json', '{"a": 1}');
    const files = [plan('a.npc.json'), plan('gone.npc.json'), plan('b.npc.json')];
    const { written, refused } = await writeFixes(files, {
      roots: [project.path],
      write: writeTextAtomically,
    });
    assert.deepEqual(
      written.map(({ uri }) => uri),
      [project.uriOf('b.npc.json')],
    );
    assert.deepEqual(
      refused.map(({ uri }) => uri),
      [project.uriOf('a.npc.json'), project.uriOf('gone.npc.json')],
    );
    assert.match(refused[0]?.message ?? '', /has changed since it was read/);
    assert.equal(project.read('a.npc.json'), '{"a": 1, "mine": true}');
    assert.equal(project.read('b.npc.json'), '{"a": 2}');
  });

  it('lets go of the signals that it held back', async () => {
    const before = process.listenerCount('SIGINT');
    await writeFixes([plan('b.npc.json')], { roots: [project.path], write: tryWriting });
    assert.equal(process.listenerCount('SIGINT'), before);
  });
});
