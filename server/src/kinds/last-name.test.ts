import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findKindByName } from './detect-kind.ts';
import { LastName } from './last-name.ts';

const name = fc
  .tuple(
    fc.constantFrom('', '1', 'statlens', 'npc', 'a.b'),
    fc.constantFrom('', '.npc', '.npc_state', '.NPC', '.config', '.baseline', '.world', '.json'),
    fc.constantFrom('.json', '.jsonc', '.JSON', ''),
  )
  .map((parts) => `file:///game/${parts.join('')}`);

describe('LastName', () => {
  it('tells of file after file what each name tells', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 2 }), (uris) => {
        const names = new LastName();
        for (const uri of uris) assert.equal(names.kindOf(uri), findKindByName(uri), uri);
      }),
      { numRuns: 500 },
    );
  });
});
