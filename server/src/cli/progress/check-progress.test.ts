import assert from 'node:assert/strict';
import { ProjectFolder } from '../../../test/project-folder.ts';
import { CheckService } from '../../check-service.ts';
import { createNodeFileSystem } from '../../host/node-file-system.ts';
import { openProject } from '../opening/open-project.ts';
import { findTarget } from '../opening/targets.ts';
import { CheckProgress } from './check-progress.ts';
import { ProgressLine } from './progress-line.ts';

describe('CheckProgress', () => {
  it('counts the files of a project as they are read, and as they are checked', async () => {
    const project = new ProjectFolder('//- world.json\n{ "id": 7 }\n//- npcs/mara.npc.json\n{ "id": 12 }\n');
    try {
      let now = 0;
      let shown = '';
      const line = new ProgressLine({
        write: (text) => {
          shown += text;
        },
        now: () => {
          now += 1000;
          return now;
        },
        columns: () => undefined,
      });
      const progress = new CheckProgress(line);
      const fileSystem = progress.followReading(createNodeFileSystem());
      const service = new CheckService({ fileSystem, logger: { info: () => {}, warn: () => {} }, now: 0 });
      await openProject(service, [findTarget('.', project.path)], fileSystem);
      progress.end();
      const files = [...service.workspace.files()];
      assert.deepEqual([...progress.followChecking(files)], files);
      assert.deepEqual(shown.split('\r\u001B[K'), [
        '',
        'Reading: 0 of 2 files (0 %)',
        'Reading: 1 of 2 files (50 %)',
        '',
        'Checking: 0 of 2 files (0 %)',
        'Checking: 1 of 2 files (50 %)',
        '',
      ]);
    } finally {
      project.remove();
    }
  });
});
