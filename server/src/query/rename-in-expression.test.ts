import assert from 'node:assert/strict';
import { type ExpressionRename, renameInExpression } from './rename-in-expression.ts';

const KNOWN = new Map([
  ['a', undefined],
  ['odd one', undefined],
  ['other', undefined],
]);
const of = (kind: ExpressionRename['kind'], name: string, newName: string): ExpressionRename => ({
  kind,
  name,
  newName,
  definitionId: kind === 'definition' ? name : 'a',
  axis: kind === 'tier' ? 'x' : undefined,
});
const rename = (text: string, change: ExpressionRename, isList = false) =>
  renameInExpression(text, change, { isList, known: KNOWN });

describe('renameInExpression', () => {
  it('renames an axis, and the key of its tier, under its definition alone', () => {
    const text = 'has(a.x) && a.x > 1 && a["x"] < stats["a"].x && a.xTierId != "x" && other.x == a.xy';
    const might = of('axis', 'x', 'might');
    assert.equal(
      rename(text, might),
      'has(a.might) && a.might > 1 && a.might < stats["a"].might && a.mightTierId != "x" && other.x == a.xy',
    );
    assert.equal(rename('-a.x, name', might, true), '-a.might, name');
    assert.equal(rename('has(a.x) && a.x > 1', of('axis', 'x', 'x y')), 'has(a["x y"]) && a["x y"] > 1');
    assert.equal(
      rename('a.x > 1 && a.xTierId != ""', of('axis', 'x', 'in')),
      'a["in"] > 1 && a.inTierId != ""',
    );
  });

  it('renames a definition', () => {
    assert.equal(
      rename('a.x > stats["a"].y || other.a == 1', of('definition', 'a', 'b')),
      'b.x > stats["b"].y || other.a == 1',
    );
    assert.equal(rename('a.x > 1', of('definition', 'a', 'loop')), 'stats["loop"].x > 1');
    assert.equal(rename('stats["odd one"].x', of('definition', 'odd one', 'even')), 'stats["even"].x');
    assert.equal(rename('name == "name"', of('definition', 'name', 'b')), 'name == "name"');
  });

  it('renames ids of tiers and levels where they are compared', () => {
    const low = of('tier', 'low', 'l"ow');
    assert.equal(
      rename(`a.xTierId == 'low' || "low" != a.xTierId`, low),
      'a.xTierId == "l\\"ow" || "l\\"ow" != a.xTierId',
    );
    assert.equal(rename('a.xTierId in ["low", "high"]', low), 'a.xTierId in ["l\\"ow", "high"]');
    assert.equal(rename('a.yTierId == "low" || name == "low"', low), 'a.yTierId == "low" || name == "low"');
    const ready = of('level', 'ready', 'set');
    assert.equal(
      rename('a.levelId == "ready" && other.levelId == "ready"', ready),
      'a.levelId == "set" && other.levelId == "ready"',
    );
    assert.equal(rename('a.x > 1 && level == "ready"', ready), 'a.x > 1 && level == "set"');
    assert.equal(rename('other.x > 1 && level == "ready"', ready), 'other.x > 1 && level == "ready"');
  });

  it('leaves alone what is no expression', () => {
    const might = of('axis', 'x', 'might');
    for (const text of ['a.x >', '', 'a.x > 1)', '"a.x"']) assert.equal(rename(text, might), text);
  });
});
