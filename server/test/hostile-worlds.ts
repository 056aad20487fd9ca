import { type HostileText, listMany } from './hostile-texts.ts';

/**
 * Worlds with ids above 900, each in a folder of its own, which nobody could have written by hand. They are of their full
 * size at `scale` 1.
 */
export function listHostileWorlds(scale: number): readonly HostileText[] {
  const many = (count: number, write: (index: number) => string) =>
    `[${listMany(Math.ceil(count * scale), write)}]`;
  const configs: readonly [what: string, code: string | undefined, definitions: () => string][] = [
    ['20,000 axes', undefined, () => define({ axes: many(20_000, (i) => `{"name":"a${i}"}`) })],
    [
      '20,000 axes of one name',
      'axis/duplicate-name',
      () => define({ axes: many(20_000, () => '{"name":"a"}') }),
    ],
    [
      'tiers on 5,000 axes that are not there',
      'tier/unknown-axis',
      () =>
        define({
          axes: many(5000, (i) => `{"name":"axis${i}"}`),
          tiers: many(5000, (i) => `{"id":"t${i}","axis_name":"axes${i}","min":0}`),
        }),
    ],
    [
      '5,000 tiers over each other',
      'tier/overlap',
      () => define({ tiers: many(5000, (i) => `{"id":"t${i}","axis_name":"a","min":0,"max":100}`) }),
    ],
    [
      '2,000 levels of one id',
      'level/duplicate-id',
      () =>
        define({ levels: many(2000, () => '{"id":"l","conditions":{"a":{"type":"min","min_value":1}}}') }),
    ],
    [
      '2,000 levels that hide each other',
      undefined,
      () =>
        define({
          levels: many(
            2000,
            (i) =>
              `{"id":"l${i}","priority":${i},"conditions":{"a":{"type":"range","min_value":${i / 50},"max_value":90}}}`,
          ),
        }),
    ],
    ['20,000 axes that are none', 'config/wrong-type', () => define({ axes: many(20_000, () => '5') })],
    [
      '50,000 unknown keys',
      'config/unknown-key',
      () => define({ axes: `[{"name":"a",${listMany(Math.ceil(50_000 * scale), (i) => `"k${i}":1`)}}]` }),
    ],
    [
      'a definition that means something to the language',
      'definition/key-mismatch',
      () =>
        '{ "__proto__": { "id": "__proto__", "axes": [{ "name": "__proto__" }] }, "constructor": { "id": "x", "axes": [] } }',
    ],
  ];
  return configs.map(([what, code, makeDefinitions], index) => ({
    what: `a world with ${what}`,
    path: `worlds/${index}/world.json`,
    codes: code === undefined ? ['definition/unused'] : [code],
    makeBytes: () =>
      `{ "id": ${901 + index}, "name": "W", "meta": { "stats_config": { "definitions": ${makeDefinitions()} } } }`,
  }));
}

function define({ axes = '[{"name":"a"}]', tiers = '[]', levels = '[]' }): string {
  return `{ "skills": { "id": "skills", "axes": ${axes}, "tiers": ${tiers}, "levels": ${levels} } }`;
}
