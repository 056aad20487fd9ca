import assert from 'node:assert/strict';
import type { JsonValue } from '../base/json-value.ts';
import type { PlainShape } from './generated/plain-shapes.js';
import { plainShapes } from './generated/plain-shapes.js';
import { isPlainPart } from './is-plain-part.ts';

/** A part of a session, judged at its place. */
function judge(path: readonly (string | number)[], part: JsonValue): boolean | undefined {
  return isPlainPart(plainShapes.session, path, part);
}

describe('isPlainPart', () => {
  it('judges a part as the whole value would be judged at its place', () => {
    assert.equal(judge(['stats', 'skills', 'npc:1'], { strength: 1 }), true);
    assert.equal(judge(['stats', 'skills', 'npc:1'], { strength: 2 ** 60 }), false);
    assert.equal(judge([], { id: 'x' }), false);
  });

  it('leaves open what the whole value decides', () => {
    const part: PlainShape = { types: 64, free: true };
    const shape: PlainShape = { types: 64, keys: new Map([['a', part]]) };
    const cased: PlainShape = {
      ...shape,
      cases: [{ key: 'b', values: new Set([1]), matching: shape, otherwise: shape }],
    };
    assert.equal(isPlainPart(shape, ['a'], { x: 1 }), true);
    assert.equal(isPlainPart(cased, ['a'], { x: 1 }), undefined);
    assert.equal(isPlainPart(shape, ['b'], { x: 1 }), undefined);
  });
});
