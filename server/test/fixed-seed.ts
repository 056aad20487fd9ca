import process from 'node:process';
import fc from 'fast-check';

/**
 * Property tests try the same examples in every run, so that no change fails for what it has nothing to do with.
 * `FC_SEED=2 npm run test:unit` tries others. Mocha loads this in each of its processes.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_122) });
