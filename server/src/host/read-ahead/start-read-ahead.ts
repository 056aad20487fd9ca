import { getBuiltinModule } from 'node:process';
import { ReadAhead } from './read-ahead.ts';
import { allocateSlots } from './shared-slots.ts';

/** What a thread needs, which is little; it has nothing to say. */
const SETTING = {
  env: {},
  execArgv: [],
  stdout: true,
  stderr: true,
  resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16, stackSizeMb: 1 },
};

/** Makes threads read files, which are asked for in this order. To be called once. */
export type BeginReadAhead = (uris: readonly string[], pathOf: (uri: string) => string) => ReadAhead;

/**
 * Starts so many threads with the script at this path, which takes as long as reading some thousand files; fewer where no more are to be had. The command
 * line loads this when it is called first (`scripts/cli-bundles.mjs`).
 */
export function startReadAhead(threads: number, script: string): BeginReadAhead {
  const { Worker } = getBuiltinModule('node:worker_threads');
  const memory = allocateSlots();
  try {
    for (let i = 0; i < threads; i++) {
      const worker = new Worker(script, { ...SETTING, workerData: memory });
      // Whatever becomes of it, all files are read without it as well.
      worker.on('error', () => {});
      worker.unref();
    }
  } catch {
    // The same for what cannot be started.
  }
  return (uris, pathOf) => new ReadAhead(memory, uris, pathOf);
}
