import assert from 'node:assert/strict';
import { StatEngineError } from '../stat-engine-error.ts';
import { computeDerivations } from './compute-derivations.ts';
import type { CombineStrategy, DerivationFormula, StatPackage } from './stat-package.ts';

/** A package with two axes of one semantic type (weights 1 and 3) that derives `out.x` by `formula`. */
function packageWith(formula: Partial<DerivationFormula>): StatPackage {
  return {
    id: 'p',
    label: 'P',
    definitions: {
      source: {
        id: 'source',
        axes: [
          { name: 'a', semantic_type: 'joy' },
          { name: 'b', semantic_type: 'joy', semantic_weight: 3 },
        ],
      },
      out: { id: 'out', axes: [{ name: 'x', default_value: 7 }] },
    },
    derivation_capabilities: [
      {
        id: 'x_from_joy',
        from_semantic_types: ['joy'],
        to_stat_definition: 'out',
        formulas: [
          { source_semantic_types: { joy: 'joy' }, weights: { joy: 2 }, output_axis: 'x', ...formula },
        ],
      },
    ],
  };
}

function derive(formula: Partial<DerivationFormula>, ids = ['p']) {
  const values = { source: { a: 10, b: 20 } };
  return computeDerivations(values, ids, { packages: [packageWith(formula)] }).out?.x;
}

describe('computeDerivations', () => {
  it('combines several axes of one semantic type by each strategy', () => {
    const results = { weighted_avg: 17.5, sum: 70, max: 20, min: 10, first: 10 };
    for (const [strategy, result] of Object.entries(results)) {
      assert.equal(derive({ multi_source_strategy: strategy as CombineStrategy }), result);
    }
  });

  it('weighs the sources of a formula, then adds the offset, then clamps to 0 to 100', () => {
    assert.equal(derive({ transform: 'sum' }), 35);
    assert.equal(derive({ transform: 'sum', offset: 90 }), 100);
    assert.equal(derive({ transform: 'sum', offset: 90, normalize: false }), 125);
    assert.equal(derive({ weights: { joy: 0 } }), 17.5);
    assert.equal(derive({ source_semantic_types: {}, weights: {} }), 0);
  });

  it('counts the axes of a package listed twice twice', () => {
    assert.equal(derive({ multi_source_strategy: 'sum', normalize: false }, ['p', 'p']), 140);
  });

  it('gives the default of the target axis when a source has no value', () => {
    assert.deepEqual(computeDerivations({ source: {} }, ['p'], { packages: [packageWith({})] }), {
      out: { x: 7 },
    });
  });

  it('skips what is excluded or computed already, by default what has values', () => {
    const packages = [packageWith({})];
    const values = { source: { a: 10 } };
    assert.deepEqual(computeDerivations(values, ['p'], { packages, excluded: ['x_from_joy'] }), {});
    assert.deepEqual(computeDerivations(values, ['p'], { packages, alreadyComputed: ['out'] }), {});
    assert.deepEqual(computeDerivations({ ...values, out: {} }, ['p'], { packages }), {});
    assert.deepEqual(
      computeDerivations({ ...values, out: {} }, ['p'], { packages, alreadyComputed: ['z'] }),
      {
        out: { x: 10 },
      },
    );
  });

  it('takes a weight that a formula does not name for 0, whatever its name', () => {
    assert.equal(derive({ source_semantic_types: { constructor: 'joy' }, weights: {} }), 17.5);
  });

  it('refuses packages that lack what their derivations need', () => {
    const whole = packageWith({});
    const [capability] = whole.derivation_capabilities ?? [];
    const broken: readonly unknown[] = [
      null,
      { ...whole, definitions: null },
      { ...whole, derivation_capabilities: [null] },
      { ...whole, derivation_capabilities: [{ ...capability, from_semantic_types: null }] },
      { ...whole, derivation_capabilities: [{ ...capability, formulas: [{}] }] },
      { ...whole, derivation_capabilities: [{ ...capability, transforms: [{ output_key: 'mood' }] }] },
    ];
    for (const each of broken) {
      const packages = [each as StatPackage];
      assert.throws(
        () => computeDerivations({ source: { a: 1 } }, ['p'], { packages }),
        (error: unknown) => error instanceof StatEngineError && error.kind === 'invalid-package',
      );
    }
  });
});
