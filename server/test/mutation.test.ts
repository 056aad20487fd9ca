import assert from 'node:assert/strict';
import { axisMutations } from './mutations/axis-mutations.ts';
import { definitionMutations } from './mutations/definition-mutations.ts';
import { entityMutations } from './mutations/entity-mutations.ts';
import { levelMutations } from './mutations/level-mutations.ts';
import { MutatedSample } from './mutations/mutated-sample.ts';
import { recordMutations } from './mutations/record-mutations.ts';
import { referenceMutations } from './mutations/reference-mutations.ts';
import { textMutations } from './mutations/text-mutations.ts';
import { tierMutations } from './mutations/tier-mutations.ts';

const MUTATIONS = [
  ...definitionMutations,
  ...axisMutations,
  ...tierMutations,
  ...levelMutations,
  ...entityMutations,
  ...recordMutations,
  ...referenceMutations,
];

describe('a valid project that is corrupted in one place', () => {
  let sample: MutatedSample;

  before(async () => {
    sample = new MutatedSample();
    assert.deepEqual(await sample.open(), []);
  });

  for (const mutation of MUTATIONS) {
    it(`is found where ${mutation.name}: ${mutation.why}`, async () => {
      const { count, missed } = await sample.mutate(mutation);
      assert.notEqual(count, 0, 'there is no place for it');
      assert.deepEqual(missed, []);
    });
  }

  for (const mutation of textMutations) {
    it(`is found where ${mutation.name}: ${mutation.why}`, async () => {
      const { count, missed } = await sample.damage(mutation);
      assert.notEqual(count, 0, 'there is no file for it');
      assert.deepEqual(missed, []);
    });
  }

  it('is valid again after all that', () => {
    assert.deepEqual(sample.findProblems(/./), []);
  });
});
