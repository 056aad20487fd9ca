import assert from 'node:assert/strict';
import { derivationText, FORMULA, packageText } from '../../../test/package-fixture.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import { computeDerivations } from '../../engine/packages/compute-derivations.ts';
import { packageUnknownTarget } from './unknown-target.ts';

const target = (id: string, formula = FORMULA) =>
  packageText([
    derivationText('d', '', formula).replace('"to_stat_definition": "temper"', `"to_stat_definition": ${id}`),
  ]);
const output = (axis: string, id = '"temper"') => target(id, FORMULA.replace('"patience"', axis));
const fixed = (text: string) => text.split('\n')[1] ?? '';

describeRule(packageUnknownTarget, {
  'marks a definition that nobody has': {
    text: target('<<"tempre">>'),
    messages: [
      'Derivation "d" computes "tempre", a definition that no world and no package has; the game stores the values where nothing reads them; did you mean "temper"?',
    ],
    fixes: { 'Change to "temper"': fixed(target('"temper"')) },
    safe: [],
  },
  'marks an axis that the definition lacks': {
    text: output('<<"patiense">>'),
    messages: [
      '"patiense" is no axis of "temper"; the game computes it, and nothing reads it; did you mean "patience"?',
    ],
    fixes: { 'Change to "patience"': fixed(output('"patience"')) },
  },
  'mends another spelling': { text: target('<<"Temper">>'), safe: ['Change to "temper"'] },
  "accepts the game's own definitions": output('"valence"', '"mood"'),
  'marks an axis that such a definition lacks': output('<<"patience">>', '"mood"'),
  'accepts the definitions of other packages': `${target('"fame"')}${packageText([], { name: 'other', definitions: '"fame": {"id": "fame", "axes": [{"name": "patience"}]}' })}`,
  'accepts the definitions and axes of worlds': `//- town/world.json
{"meta": {"stats_config": {"definitions": {"mood": {"id": "mood", "axes": [{"name": "patience"}]}, "fame": {"id": "fame", "axes": [{"name": "patience"}]}}}}}
//- world.json
{"meta": {"stats_config": {"definitions": {}}}}
${target('"fame"')}${packageText([derivationText('e').replace('"to_stat_definition": "temper"', '"to_stat_definition": "mood"')], { name: 'other' })}`,
  'waits until all files are read': { text: target('"tempre"'), indexing: true },
});

describe('what the game does with an unknown target', () => {
  const axes = [{ name: 'calm', semantic_type: 'calming_source' }];
  const run = (to_stat_definition: string, output_axis: string, calm?: number) =>
    computeDerivations({ nerves: calm === undefined ? {} : { calm } }, ['p'], {
      packages: [
        {
          id: 'p',
          label: 'P',
          definitions: {
            nerves: { id: 'nerves', axes },
            temper: { id: 'temper', axes: [{ name: 'patience', default_value: 20 }] },
          },
          derivation_capabilities: [
            {
              id: 'd',
              from_semantic_types: ['calming_source'],
              to_stat_definition,
              formulas: [
                {
                  source_semantic_types: { calm: 'calming_source' },
                  weights: { calm: 1 },
                  output_axis,
                },
              ],
            },
          ],
        },
      ],
    });

  it('stores the values all the same', () => {
    assert.deepEqual(run('tempre', 'patience', 70), { tempre: { patience: 70 } });
    assert.deepEqual(run('temper', 'patiense', 70), { temper: { patiense: 70 } });
  });

  it('takes 50 where there is no source and no default', () => {
    assert.deepEqual(run('temper', 'patience'), { temper: { patience: 20 } });
    assert.deepEqual(run('temper', 'patiense'), { temper: { patiense: 50 } });
  });
});
