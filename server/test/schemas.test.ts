import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ValidateFunction } from 'ajv';
import { parse } from 'jsonc-parser';
import { createAjv, generateValidators, readSchemas } from '../../scripts/generate-validators.mjs';
import { validateStatsConfig } from '../src/engine/config/validate-stats-config.ts';
import { findKindByName } from '../src/kinds/detect-kind.ts';
import { validate_stats_config } from '../src/kinds/generated/validators.js';

interface ReferenceError {
  readonly loc: readonly (string | number)[];
  readonly rule: string;
}
interface CuratedCase {
  readonly name: string;
  readonly input: unknown;
  readonly error?: unknown;
  readonly errors?: readonly ReferenceError[];
}

/**
 * What JSON Schema (draft-07) cannot say about a stats_config, by the place and type of the reference's error:
 * relations between members, whose error the reference puts on the object that holds them.
 */
const inexpressible: readonly { readonly what: string; readonly place: RegExp }[] = [
  { what: 'a key equals the id of its definition', place: /^$/ },
  { what: 'axis names are unique', place: /^definitions\/[^/]+$/ },
  { what: 'tiers and conditions name an axis of their definition', place: /^definitions\/[^/]+$/ },
  { what: 'tiers of one axis do not overlap', place: /^definitions\/[^/]+$/ },
  { what: 'an axis has min_value <= max_value', place: /^definitions\/[^/]+\/axes\/\d+$/ },
  { what: 'default_value lies in the range of its axis', place: /^definitions\/[^/]+\/axes\/\d+$/ },
  { what: 'a tier has min <= max', place: /^definitions\/[^/]+\/tiers\/\d+$/ },
  {
    what: 'a range has min_value <= max_value',
    place: /^definitions\/[^/]+\/levels\/\d+\/conditions\/[^/]+$/,
  },
];

const isInexpressible = ({ loc, rule }: ReferenceError): boolean =>
  rule === 'value_error' && inexpressible.some(({ place }) => place.test(loc.join('/')));

/** Errors on the same objects that a schema can express after all: each must be rejected whatever its place. */
const expressibleDespitePlace = [
  { definitions: { x: { id: 'x', axes: [] } } },
  configWithCondition({ type: 'min' }),
  configWithCondition({ type: 'min', min_value: null, max_value: 1 }),
  configWithCondition({ type: 'max', min_value: 1 }),
  configWithCondition({ type: 'range', min_value: 1 }),
  configWithCondition({ type: 'range', max_value: 1 }),
];

function configWithCondition(condition: object): object {
  return {
    definitions: {
      x: { id: 'x', axes: [{ name: 'a' }], levels: [{ id: 'l', conditions: { a: condition } }] },
    },
  };
}

function readVectors(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`./vectors/${name}.json`, import.meta.url), 'utf8'));
}

/** The places of all schema errors, without the ones that only say that a branch failed. */
function listPlaces(validate: ValidateFunction): string[] {
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath }) => instancePath);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const schemas = readSchemas();
const ajv = createAjv(schemas);

function getValidator(file: string): ValidateFunction {
  const validate = ajv.getSchema(file);
  assert.ok(validate, `no schema ${file}`);
  return validate;
}

describe('schemas', () => {
  for (const [file, schema] of schemas) {
    it(`${file} is valid draft-07 and rejects no unknown keys`, () => {
      assert.equal(schema['$schema'], 'http://json-schema.org/draft-07/schema#');
      assert.equal(schema['$id'], file);
      assert.equal(ajv.validateSchema(schema), true, JSON.stringify(ajv.errors));
      // Files of the game may hold more than we know; our own settings and tests may not.
      const isOurs = ['statlens.config.schema.json', 'stattest.schema.json'].includes(file);
      if (!isOurs) assert.doesNotMatch(JSON.stringify(schema), /"additionalProperties":false/);
    });
  }

  it('explain every member they know', () => {
    const silent: string[] = [];
    for (const [file, schema] of schemas) collectUnexplained(schema, file, silent);
    assert.deepEqual(silent, []);
  });

  for (const path of listFiles(fileURLToPath(new URL('../../samples/harbour-town', import.meta.url)))) {
    const kind = findKindByName(`file:///${path}`);
    if (kind === undefined) continue;
    it(`${kind.id} accepts ${basename(path)}`, () => {
      const name = kind.id === 'statlens_config' ? 'statlens.config' : kind.id.replaceAll('_', '-');
      const validate = getValidator(`${name}.schema.json`);
      assert.ok(validate(parse(readFileSync(path, 'utf8'))), JSON.stringify(validate.errors));
    });
  }

  it('reject tests that could not fail', () => {
    const validate = getValidator('stattest.schema.json');
    const accepts = (expect: object, name = 't') => validate({ tests: [{ name, expect }] });
    assert.ok(accepts({ count: { max: 3 }, share: { of: 'true', min: 0, max: 1 } }));
    const vain: object[] = [
      {},
      { count: {} },
      { share: { of: 'a', max: 25 } },
      { share: { of: 'a', min: -1 } },
    ];
    for (const key of ['share', 'mean', 'median', 'tier', 'level']) vain.push({ [key]: { of: 'a' } });
    for (const expect of vain) assert.ok(!accepts(expect), JSON.stringify(expect));
    assert.ok(!accepts({ all: 'true' }, ''));
  });

  it('say the same once compiled', () => {
    const validate = getValidator('stats-config.schema.json');
    for (const { config } of readVectors('random')['validate'] as readonly { config: unknown }[]) {
      assert.equal(validate_stats_config(config), validate(config));
      assert.deepEqual(
        validate_stats_config.errors?.map(({ instancePath }) => instancePath),
        validate.errors?.map(({ instancePath }) => instancePath),
      );
    }
  });

  it('are compiled as they stand', async () => {
    assert.deepEqual(
      (await generateValidators()).filter(({ changed }) => changed),
      [],
      'run npm run generate',
    );
  });
});

function compareWithReference(validate: ValidateFunction): void {
  const groups = readVectors('curated')['groups'] as Record<string, readonly CuratedCase[]>;
  for (const { name, input, error, errors } of groups['validate_stats_config'] ?? []) {
    it(name, () => {
      const accepted = validate(input);
      if (error === undefined) assert.ok(accepted, JSON.stringify(validate.errors));
      else assert.ok(!accepted || errors?.every(isInexpressible), `accepts ${JSON.stringify(errors)}`);
    });
  }

  for (const [index, { config, valid }] of (
    readVectors('random')['validate'] as readonly { config: unknown; valid: boolean }[]
  ).entries()) {
    it(`random config ${index} (${valid ? 'valid' : 'invalid'})`, () => {
      const accepted = validate(config);
      if (valid) assert.ok(accepted, JSON.stringify(validate.errors));
      else if (accepted) assert.deepEqual(listExpressibleErrors(config), []);
    });
  }

  for (const config of expressibleDespitePlace) {
    it(`rejects ${JSON.stringify(config)} with one error`, () => {
      assert.equal(validate(config), false);
      assert.equal(listPlaces(validate).length, 1);
    });
  }

  it('reads numbers as the game does', () => {
    const accepts = (bound: unknown) => validate(configWithCondition({ type: 'min', min_value: bound }));
    assert.deepEqual(
      numbers.filter((value) => !accepts(value)),
      [],
    );
    assert.deepEqual(noNumbers.filter(accepts), []);
  });

  it('reads whole numbers as the game does', () => {
    assert.deepEqual(
      integers.filter((version) => !validate({ version })),
      [],
    );
    assert.deepEqual(
      noIntegers.filter((version) => validate({ version })),
      [],
    );
  });
}

// Spellings of numbers that the game was observed to accept or refuse (docs/stat-system.md, 1.1).
const numbers = [1, -0.5, true, '5', ' 5 ', '1e3', '1_000', '+.5', '5.', 'nan', '-Infinity', 'inf', '1_e3'];
const noNumbers = [null, '', ' ', '5,0', '0x10', '１', ' 1_000 ', '1__0', '_1', '1e', '--1', [], {}];
const integers = [2, 2.0, true, '3', ' 1 ', '1.0', ' 1_0.00 ', '007'];
const noIntegers = [1.5, '1.5', '1e2', '1.', '', null, '0x1', 'nan'];

/** The errors of a config which a schema could have found, by the codes of our own validation. */
function listExpressibleErrors(config: unknown): string[] {
  const relations = /key-mismatch|duplicate-name|unknown-axis|overlap|inverted-range|default-out-of-range/;
  return validateStatsConfig(config)
    .errors.map(({ code }) => code)
    .filter((code) => !relations.test(code));
}

/** Lists members that have neither a description of their own nor one through a reference. */
function collectUnexplained(schema: unknown, place: string, silent: string[]): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties' && !/\/(if|then|else)$/.test(place)) {
      for (const [name, member] of Object.entries(value as Record<string, Record<string, unknown>>)) {
        if (member['description'] === undefined && member['$ref'] === undefined)
          silent.push(`${place}/${name}`);
      }
    }
    collectUnexplained(value, `${place}/${key}`, silent);
  }
}

for (const place of [
  'stats-config.schema.json#/definitions/stats_config',
  'shared.schema.json#/definitions/statsConfig',
]) {
  describe(`${place} agrees with the reference`, () => compareWithReference(getValidator(place)));
}
