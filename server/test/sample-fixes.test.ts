import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { EditOperation, Fix } from '../src/base/problem.ts';
import { uriFromPath } from '../src/base/uri.ts';
import { CheckService } from '../src/check-service.ts';
import { isSafelyFixable } from '../src/features/fix-all/choose-fixes.ts';
import { planFixAll } from '../src/features/fix-all/plan-fix-all.ts';
import { createNodeFileSystem } from '../src/host/node-file-system.ts';
import { planEdits } from '../src/syntax/edit-operations.ts';

const samples = uriFromPath(fileURLToPath(new URL('../../samples', import.meta.url)));

describe('the fixes of the samples', () => {
  let service: CheckService;
  before(async () => {
    const logger = { info: () => {}, warn: assert.fail };
    service = new CheckService({ fileSystem: createNodeFileSystem(), logger });
    await service.indexFolders([samples]);
  });

  const canEdit = async (uri: string, operations: readonly EditOperation[]) => {
    const located = await service.workspace.locate(uri);
    return located !== undefined && planEdits(located, operations).length > 0;
  };
  const canMake = async (uri: string, fix: Fix) => {
    const own = fix.operations();
    const elsewhere = fix.elsewhere?.() ?? [];
    if (own.length === 0 && elsewhere.length === 0) return false;
    if (own.length > 0 && !(await canEdit(uri, own))) return false;
    for (const step of elsewhere) if (!(await canEdit(step.uri, step.operations))) return false;
    return true;
  };

  it('can all be made', async () => {
    let made = 0;
    for (const { uri } of service.workspace.files()) {
      for (const problem of service.check(uri)) {
        for (const fix of problem.fixes ?? []) {
          assert.ok(await canMake(uri, fix), `${uri}: ${problem.code}: ${fix.title}`);
          made++;
        }
      }
    }
    assert.ok(made > 0);
  });

  it('leave nothing that is safe when all is fixed', async () => {
    let mended = 0;
    for (const { uri } of [...service.workspace.files()]) {
      const located = await service.workspace.locate(uri);
      if (located === undefined || !service.check(uri).some(isSafelyFixable)) continue;
      const fork = service.fork();
      mended += planFixAll(fork, { uri, text: located.text })?.fixed ?? 0;
      const left = fork.check(uri).filter(isSafelyFixable);
      assert.deepEqual(
        left.map(({ code, message }) => `${uri}: ${code}: ${message}`),
        [],
      );
    }
    assert.ok(mended > 0);
  });
});
