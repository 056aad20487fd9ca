import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { collectKnownKeys } from './known-keys.mjs';
import { collectPlainShapes } from './plain-shapes.mjs';
import { printNodes } from './print-nodes.mjs';
import { collectGuides } from './schema-guide.mjs';
import { writeWhenChanged } from './write-when-changed.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const schemaFolder = join(root, 'schemas');
const outputFolder = join(root, 'server/src/kinds/generated');
const notice = '// Generated from schemas/ by scripts/generate-validators.mjs: change the schemas instead.\n';

/** Keywords that editors and our own generator understand and a validator may ignore. */
export const annotationKeywords = [
  'allowComments',
  'allowTrailingCommas',
  'defaultSnippets',
  'enumDescriptions',
  'patternErrorMessage',
  'x-completions',
  'x-unknown-keys',
];

/**
 * Reads all schemas.
 * @returns {Map<string, Record<string, any>>} file name to parsed schema, in order of names
 */
export function readSchemas() {
  const files = readdirSync(schemaFolder).filter((name) => name.endsWith('.schema.json'));
  return new Map(
    files.sort().map((name) => [name, JSON.parse(readFileSync(join(schemaFolder, name), 'utf8'))]),
  );
}

/**
 * An ajv instance that knows all schemas, as strict as ajv can be.
 * @param {ReadonlyMap<string, object>} schemas
 */
export function createAjv(schemas) {
  const ajv = new Ajv({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    ownProperties: true,
    messages: false,
    // One function per shared definition instead of a copy at each place that refers to it.
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  for (const keyword of annotationKeywords) ajv.addVocabulary([keyword]);
  ajv.addSchema([...schemas.values()]);
  return ajv;
}

/**
 * Compiles schemas/ into plain modules below server/src/kinds/generated: validators, known keys, plain shapes,
 * what schemas tell people, and their types.
 * Writes only what changed.
 * @returns {Promise<{ file: string, bytes: number, changed: boolean }[]>} what was made
 */
export async function generateValidators() {
  const schemas = dropCompletions(readSchemas());
  const kinds = nameKinds([...schemas.keys()]);
  const validators = await bundleValidators(schemas, kinds);
  const knownKeys = printNodes('knownKeys', collectKnownKeys(schemas, kinds));
  const plainShapes = printNodes('plainShapes', collectPlainShapes(schemas, kinds));
  const guided = new Map([...kinds].filter(([kind]) => !kind.startsWith('statlens_')));
  const guides = printNodes('schemaGuides', collectGuides(schemas, guided));
  const prefix = `${notice}// @ts-nocheck\n`;
  await mkdir(outputFolder, { recursive: true });
  return Promise.all([
    writeGenerated('validators.js', prefix + validators),
    writeGenerated('validators.d.ts', notice + declareValidators(kinds)),
    writeGenerated('known-keys.js', prefix + knownKeys),
    writeGenerated('known-keys.d.ts', notice + declareKnownKeys(kinds)),
    writeGenerated('plain-shapes.js', prefix + plainShapes),
    writeGenerated('plain-shapes.d.ts', notice + declarePlainShapes(kinds)),
    writeGenerated('schema-guides.js', prefix + guides),
    writeGenerated('schema-guides.d.ts', notice + declareGuides(guided)),
  ]);
}

/**
 * Kind id to schema file: `npc_state` to `npc-state.schema.json`.
 * @param {string[]} files
 */
function nameKinds(files) {
  const kindFiles = files.filter((file) => file !== 'shared.schema.json');
  return new Map(kindFiles.map((file) => [file.replace('.schema.json', '').replaceAll(/[-.]/g, '_'), file]));
}

/**
 * @param {ReadonlyMap<string, object>} schemas
 * @param {ReadonlyMap<string, string>} kinds
 */
async function bundleValidators(schemas, kinds) {
  const exportNames = Object.fromEntries([...kinds].map(([kind, file]) => [`validate_${kind}`, file]));
  const contents = collectErrorsInPlace(standaloneCode(createAjv(stripAnnotations(schemas)), exportNames));
  // Ajv's code still asks for its small run-time parts with require(); bundling puts them inside.
  const result = await build({
    stdin: { contents, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const code = result.outputFiles[0]?.text ?? '';
  const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports);
  if (imports.length > 0 || /\bnew Function\b|\beval\(/.test(code)) {
    throw new Error('The validators need more than plain code: a web worker could not run them');
  }
  return code;
}

/**
 * Ajv's code copies all errors so far whenever it adds those of a shared definition, which takes minutes for a file with
 * a hundred thousand. Nobody else holds those lists, so they can grow in place.
 * @param {string} code
 */
function collectErrorsInPlace(code) {
  const copying = /vErrors\.concat\((validate\d+\.errors)\)/g;
  if (!copying.test(code)) throw new Error('Ajv collects errors in another way now: see what that costs');
  return `${code.replaceAll(copying, 'appendErrors(vErrors, $1)')}
function appendErrors(all, more) {
  for (const error of more) all.push(error);
  return all;
}
`;
}

/**
 * The schemas without members that are only there to be completed: they say no more than `additionalProperties` does.
 * @param {ReadonlyMap<string, object>} schemas
 */
function dropCompletions(schemas) {
  /** @param {string} _key @param {any} value */
  const drop = (_key, value) => (value?.['x-completions'] ? { ...value, properties: undefined } : value);
  return new Map([...schemas].map(([file, schema]) => [file, JSON.parse(JSON.stringify(schema, drop))]));
}

/**
 * The schemas without the texts for people, which would otherwise end up in the code.
 * @param {ReadonlyMap<string, object>} schemas
 */
function stripAnnotations(schemas) {
  const texts = new Set(['title', 'description', 'examples', 'default', ...annotationKeywords]);
  /** @param {any} schema @returns {any} */
  const strip = (schema) => {
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return schema;
    const kept = Object.entries(schema).filter(([keyword]) => !texts.has(keyword));
    return Object.fromEntries(kept.map(([keyword, value]) => [keyword, stripChild(keyword, value)]));
  };
  /** @param {string} keyword @param {any} value */
  const stripChild = (keyword, value) => {
    if (!['properties', 'patternProperties', 'definitions'].includes(keyword)) {
      return keyword === 'allOf' ? value.map(strip) : strip(value);
    }
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, strip(schema)]));
  };
  return new Map([...schemas].map(([file, schema]) => [file, strip(schema)]));
}

/** @param {ReadonlyMap<string, string>} kinds */
function declareValidators(kinds) {
  const functions = [...kinds].map(
    ([kind, file]) =>
      `/** Checks a file against ${file}. */\nexport declare const validate_${kind}: Validator;\n`,
  );
  return `
/** One way in which a value differs from its schema, as ajv says it (without a message). */
export interface ValidationError {
  /** JSON pointer to the value that is wrong; for a missing member to the object that lacks it. */
  readonly instancePath: string;
  readonly schemaPath: string;
  /** The schema keyword that failed. \`if\` only says that a \`then\` failed, whose own error stands beside it. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Answers whether a value fits; its errors stay on the function until the next call. Never throws on plain JSON. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

${functions.join('\n')}`;
}

/** @param {ReadonlyMap<string, string>} kinds */
function declareKnownKeys(kinds) {
  return `
/** Which keys an object at one place of a file may have, as its schema says it. */
export interface KnownKeys {
  /** The keys that mean something here, each with what is known inside. */
  readonly keys?: ReadonlyMap<string, KnownKeys>;
  /** Beginnings of keys that mean something here (\`plugin:\`). */
  readonly prefixes?: ReadonlyMap<string, KnownKeys>;
  /** What is known inside the values of all other keys: such an object is a map with free keys. */
  readonly each?: KnownKeys;
  /** What is known inside each item of a list. */
  readonly items?: KnownKeys;
  /**
   * What becomes of a key that is not listed: true, the game silently drops it; false, it is kept or ignored
   * without effect. Absent: every key is fine and nothing is to be reported.
   */
  readonly closed?: boolean;
}

/** Per kind of file what is known at its root, be that one record or a list of them. */
export declare const knownKeys: {
${[...kinds.keys()].map((kind) => `  readonly ${kind}: KnownKeys;`).join('\n')}
};
`;
}

/** @param {ReadonlyMap<string, string>} kinds */
function declarePlainShapes(kinds) {
  return `
/** What a value must look like to be beyond doubt; whatever does not is for the validator to judge. */
export interface PlainShape {
  /** The types it may have: 1 null, 2 boolean, 4 whole number, 8 other number, 16 string, 32 array, 64 object, summed up. */
  readonly types: number;
  /** The smallest number, and how many items or keys there are at least. */
  readonly least?: number;
  /** The longest string, in UTF-16 code units (a validator counts code points, which are fewer). */
  readonly maxLength?: number;
  readonly pattern?: RegExp;
  readonly values?: ReadonlySet<unknown>;
  readonly required?: readonly string[];
  readonly keys?: ReadonlyMap<string, PlainShape>;
  readonly prefixes?: ReadonlyMap<string, PlainShape>;
  /** What all other keys hold. */
  readonly each?: PlainShape;
  readonly items?: PlainShape;
  /** Other keys are fine, and whatever they hold. */
  readonly free?: boolean;
  readonly cases?: readonly PlainCase[];
}

/** What else an object must look like: \`matching\` when its member \`key\` has one of \`values\`, else \`otherwise\`. */
export interface PlainCase {
  readonly key: string;
  readonly values: ReadonlySet<unknown>;
  readonly matching: PlainShape;
  readonly otherwise: PlainShape;
}

/** Per kind of file what one record of it looks like. */
export declare const plainShapes: {
${[...kinds.keys()].map((kind) => `  readonly ${kind}: PlainShape;`).join('\n')}
};
`;
}

/** @param {ReadonlyMap<string, string>} kinds */
function declareGuides(kinds) {
  return `
/** What the schemas tell people about one place of a file. Values are JSON texts. */
export interface SchemaGuide {
  /** Of an object the name under which schemas share what they say about it: \`tier\`, \`ownStats\`. */
  readonly of?: string;
  readonly title?: string;
  readonly text?: string;
  /** \`object\`, \`integer\`, ... */
  readonly types?: readonly string[];
  /** All that may stand here. */
  readonly values?: readonly string[];
  /** A line about each of them. */
  readonly valueTexts?: readonly string[];
  readonly examples?: readonly string[];
  /** What counts when nothing is written. */
  readonly fallback?: string;
  readonly snippets?: readonly GuideSnippet[];
  readonly keys?: ReadonlyMap<string, SchemaGuide>;
  /** Beginnings of keys (\`plugin:\`). */
  readonly prefixes?: ReadonlyMap<string, SchemaGuide>;
  /** What is told about the values of all other keys. */
  readonly each?: SchemaGuide;
  /** What is told about each item of a list. */
  readonly items?: SchemaGuide;
}

/** A whole value to start from; \`body\` is JSON text in which a string "\${1:name}" is to be filled in. */
export interface GuideSnippet {
  readonly label: string;
  readonly text?: string;
  readonly body: string;
}

/** Per kind of file what is told at its root, be that one record or a list of them. */
export declare const schemaGuides: {
${[...kinds.keys()].map((kind) => `  readonly ${kind}: SchemaGuide;`).join('\n')}
};
`;
}

/**
 * @param {string} file
 * @param {string} text
 */
function writeGenerated(file, text) {
  return writeWhenChanged(join(outputFolder, file), text);
}
