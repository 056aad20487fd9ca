import assert from 'node:assert/strict';
import { nameSubject } from './name-subject.ts';

const config = {
  definitions: {
    skills: { axes: [{ name: ' strength ' }, {}], tiers: [{ id: 'weak' }], levels: [{ id: ' ' }] },
  },
};

describe('nameSubject', () => {
  for (const [path, name] of [
    [['definitions', 'skills'], 'Definition "skills"'],
    [['definitions', 'skills', 'axes'], 'Definition "skills"'],
    [['definitions', 'skills', 'axes', 0, 'max_value'], 'Axis "strength" of "skills"'],
    [['definitions', 'skills', 'axes', 1], 'Axis 2 of "skills"'],
    [['definitions', 'skills', 'tiers', 0, 'min'], 'Tier "weak" of "skills"'],
    [['definitions', 'skills', 'levels', 0], 'Level 1 of "skills"'],
    [['definitions'], undefined],
    [['version'], undefined],
  ] as const) {
    it(`calls ${path.join('/')} ${name}`, () => assert.equal(nameSubject(config, path), name));
  }
});
