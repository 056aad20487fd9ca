/** A file that somebody made by accident or in bad faith, and what is to be said about it. */
export interface HostileText {
  readonly what: string;
  /** Slash-separated, below the folder of all files. */
  readonly path: string;
  /** Codes that its problems must have, among others; none: it must have no problem at all. */
  readonly codes: readonly string[];
  readonly makeBytes: () => string | Uint8Array;
}

/** What a file is, its codes, and its bytes. */
type Parts = readonly [
  what: string,
  codes: readonly string[],
  bytes: string | Uint8Array | (() => string | Uint8Array),
];

const INVALID = ['syntax/invalid-json'];
const ENCODING = ['syntax/encoding'];
const TOO_DEEP = ['syntax/too-deep'];
const UNKNOWN_DEFINITION = ['entity/unknown-definition'];

/**
 * NPC files of a game whose world 1 has a definition `combat_skills` with an axis `strength` from 0 to 100. The large ones
 * are of their full size at `scale` 1.
 */
export function listHostileNpcs(scale: number): readonly HostileText[] {
  const all = { ...ENCODINGS, ...SYNTAX, ...VALUES, ...listLarge(scale) };
  return Object.entries<Parts>(all).map(([name, [what, codes, bytes]]) => ({
    what,
    path: `npcs/${name}.npc.json`,
    codes,
    makeBytes: typeof bytes === 'function' ? bytes : () => bytes,
  }));
}

/** `write` for each number below `count`, with commas between. */
export function listMany(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join(',');
}

/** An NPC with values under definitions as they are given. */
function npc(id: number, stats: string, members = ''): string {
  return `{ "id": ${id}, "world_id": 1, "name": "Bad", ${members}"stats": { ${stats} } }`;
}

const STRONG = '"combat_skills": { "strength": 50 }';
const NPC = npc(9000, STRONG);

const ENCODINGS: Readonly<Record<string, Parts>> = {
  bom: ['a byte order mark', [], `\ufeff${npc(9001, STRONG)}`],
  'bom-only': ['a byte order mark and nothing else', INVALID, '\ufeff'],
  'utf16-le': ['UTF-16, little end first', ENCODING, Buffer.from(`\ufeff${NPC}`, 'utf16le')],
  'utf16-be': ['UTF-16, big end first', ENCODING, Buffer.from(`\ufeff${NPC}`, 'utf16le').swap16()],
  'utf16-bare': ['UTF-16 that does not say so', INVALID, Buffer.from(NPC, 'utf16le')],
  utf32: ['UTF-32', ENCODING, Buffer.from(`fffe0000${'7b000000'.repeat(9)}`, 'hex')],
  latin1: ['an old code page', ENCODING, Buffer.from(NPC.replace('Bad', 'B\xe4d'), 'latin1')],
  'cut-utf8': ['half a character at the end', ENCODING, Buffer.from(`${NPC}\u20ac`).subarray(0, -1)],
  overlong: ['overlong UTF-8', ENCODING, Buffer.from('7b22c0802231237d', 'hex')],
  gzip: ['a compressed file', ENCODING, Buffer.from('1f8b08000000000000ffabe65250502b', 'hex')],
  zeros: ['binary zeros', INVALID, () => new Uint8Array(1_000_000)],
  nul: ['a NUL character', INVALID, NPC.replace('Bad', 'B\0d')],
  returns: ['line ends of old Macs', [], npc(9002, STRONG).replaceAll(' ', '\r')],
};

const SYNTAX: Readonly<Record<string, Parts>> = {
  empty: ['nothing at all', INVALID, ''],
  blank: ['white space only', INVALID, ' \r\n\t'.repeat(1000)],
  comments: ['comments only', INVALID, '// nothing\n/* here */\n'],
  'open-comment': ['a comment that never ends', INVALID, `${NPC}\n/* and so on`],
  'cut-in-string': ['half a text, cut in a string', INVALID, NPC.slice(0, NPC.indexOf('Bad') + 1)],
  'cut-in-escape': ['half a text, cut in an escape', INVALID, '{ "name": "\\u00'],
  'cut-in-number': ['half a text, cut in a number', INVALID, '{ "id": -'],
  'cut-after-colon': ['half a text, cut after a colon', INVALID, '{ "id":'],
  'cut-after-comma': ['half a text, cut after a comma', INVALID, '{ "id": 5,'],
  'cut-in-literal': ['half a text, cut in a word', INVALID, '{ "id": nul'],
  conflict: ['the marks of a merge', INVALID, `<<<<<<< HEAD\n${NPC}\n=======\n${NPC}\n>>>>>>> other\n`],
  html: ['a page of a proxy', INVALID, '<!DOCTYPE html><html><body>Sign in</body></html>'],
  javascript: ['values of a language', INVALID, NPC.replace('50', 'NaN').replace('"Bad"', "'Bad'")],
  twice: ['two texts in one file', INVALID, NPC + NPC],
  infinite: ['a number beyond all numbers', INVALID, NPC.replace('50', '1e999')],
  'minus-infinite': ['a number below all numbers', INVALID, NPC.replace('50', '-1e999')],
  'duplicate-key': ['a key twice', ['syntax/duplicate-key'], NPC.replace('"id"', '"id": 1, "id"')],
  'depth-129': ['lists 129 deep', TOO_DEEP, '['.repeat(129) + ']'.repeat(129)],
  'depth-10k': ['lists 10,000 deep', TOO_DEEP, `{ "stats": ${'['.repeat(10_000)}${']'.repeat(10_000)} }`],
  'depth-1m': ['lists that open a million times', TOO_DEEP, () => '['.repeat(1_000_000)],
  'depth-objects': ['objects in objects', TOO_DEEP, () => '{"a":'.repeat(100_000)],
  closers: ['brackets that only close', INVALID, () => '}]'.repeat(100_000)],
};

const VALUES: Readonly<Record<string, Parts>> = {
  null: ['null', ['file/wrong-type'], 'null'],
  scalars: ['a list of anything', ['file/wrong-type'], '[null, 5, "x", [], [[]], true]'],
  types: [
    'the wrong type everywhere',
    ['file/wrong-type'],
    '{ "id": {}, "world_id": [], "name": 5, "stats": "none", "stats_metadata": [1], "personality": 0 }',
  ],
  'big-integer': [
    'a whole number that is not kept as it is',
    ['syntax/imprecise-number'],
    npc(9003, STRONG, '"home_location_id": 9007199254740993, '),
  ],
  'many-digits': [
    'a number of 100,000 digits',
    [],
    npc(9004, `"combat_skills": { "strength": 0.${'7'.repeat(1e5)} }`),
  ],
  surrogate: [
    'half of a character',
    ['syntax/lone-surrogate'],
    npc(9005, STRONG).replace('Bad', 'B\\ud83dd'),
  ],
  'surrogate-key': [
    'half of a character in a key',
    ['syntax/lone-surrogate', 'entity/unknown-axis'],
    npc(9006, '"combat_skills": { "strength\\udc00": 5 }'),
  ],
  control: [
    'characters that command',
    UNKNOWN_DEFINITION,
    npc(9007, '"\\u001b[2J\\u202e\\u009b\\u2028": { "a": 1 }'),
  ],
  proto: [
    'keys that mean something to the language',
    UNKNOWN_DEFINITION,
    npc(
      9008,
      '"__proto__": { "strength": 500 }, "constructor": { "a": 1 }, "toString": {}',
      '"__proto__": 1, ',
    ),
  ],
  'proto-axis': [
    'axes that mean something to the language',
    ['entity/unknown-axis'],
    npc(9009, '"combat_skills": { "__proto__": 7, "hasOwnProperty": 5 }'),
  ],
  remote: [
    'addresses of elsewhere',
    ['file/unknown-key'],
    npc(9010, STRONG, '"$schema": "http://127.0.0.1:9/a.json", "$ref": "https://127.0.0.1:9/b.json", '),
  ],
};

function listLarge(scale: number): Readonly<Record<string, Parts>> {
  const many = (count: number, write: (index: number) => string) => listMany(Math.ceil(count * scale), write);
  const repeat = (text: string, count: number) => text.repeat(Math.ceil(count * scale));
  return {
    errors: ['100,000 errors', INVALID, () => `{ "stats": [${repeat('1 "a" : , ', 50_000)}] }`],
    commas: ['100,000 commas', INVALID, () => `[${repeat(',', 100_000)}`],
    quotes: ['quotes without a match', INVALID, () => repeat('"\n', 100_001)],
    backslashes: ['a million backslashes', INVALID, () => `{ "name": "${repeat('\\\\', 500_000)}\\" }`],
    'same-keys': [
      'one key 50,000 times',
      ['syntax/duplicate-key'],
      () => `{${repeat('"id": 9011,\n', 50_000)}"stats": {}}`,
    ],
    'long-text': ['a name of 5 MB', [], () => npc(9012, STRONG).replace('Bad', repeat('x', 5_000_000))],
    'long-key': [
      'a key of 1 MB',
      UNKNOWN_DEFINITION,
      () => npc(9013, `"${repeat('y ', 500_000)}": { "a": 1 }`),
    ],
    definitions: [
      '400,000 unknown definitions',
      UNKNOWN_DEFINITION,
      () =>
        npc(
          9014,
          many(400_000, (i) => `"d${i}":{"a":${i}}`),
        ),
    ],
    axes: [
      '50,000 unknown axes',
      ['entity/unknown-axis'],
      () => npc(9015, `"combat_skills": { ${many(50_000, (i) => `"axis ${i}":${i}`)} }`),
    ],
    modifiers: [
      '10,000 modifiers',
      [],
      () =>
        npc(
          9016,
          STRONG,
          `"stats_metadata": { "combat_skills": { "modifiers": [${many(10_000, (i) => `{"source":"s${i}","axis":"strength","type":"additive","value":${i}}`)}] } }, `,
        ),
    ],
    'same-ids': [
      '2,000 NPCs with one id',
      ['npc/duplicate-id'],
      () => `[${many(2000, () => npc(9017, STRONG))}]`,
    ],
  };
}
