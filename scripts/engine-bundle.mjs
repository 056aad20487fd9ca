import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';

/**
 * The engine speaks English to games, which have texts of their own for players: its messages are put in place as they
 * are, and what finds translations stays out.
 * @type {import('esbuild').Plugin}
 */
const speakEnglish = {
  name: 'speak-english',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]engine[\\/](?:[\w-]+[\\/])?[\w-]+\.ts$/ }, ({ path }) => ({
      contents: inlineTexts(path, readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/**
 * Puts a template in place of every `l10n.t('text with {0}', value)`.
 * @param {string} path
 * @param {string} code
 */
function inlineTexts(path, code) {
  /** @type {import('oxc-parser').CallExpression[]} */
  const calls = [];
  new Visitor({
    CallExpression(call) {
      const { callee } = call;
      if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return;
      if (callee.object.name === 'l10n') calls.push(call);
    },
  }).visit(parseSync(path, code).program);
  const inlined = calls.reduceRight((text, { start, end, arguments: [message, ...values] }) => {
    if (message?.type !== 'Literal') throw new Error(`${path}: a message is no plain text`);
    const sources = values.map((value) => code.slice(value.start, value.end));
    if (sources.some((source) => source.includes('l10n.')))
      throw new Error(`${path}: a message within another`);
    const template = JSON.stringify(String(message.value))
      .slice(1, -1)
      .replaceAll('`', '\\`')
      .replace(/\{(\d)\}/g, (_, i) => `\${${sources[Number(i)]}}`);
    return `${text.slice(0, start)}\`${template}\`${text.slice(end)}`;
  }, code);
  return inlined.replace(/^import \* as l10n .*$/m, '');
}

/**
 * The engine as games import it, in one file without dependencies.
 * @param {import('esbuild').BuildOptions} shared what all bundles share
 * @returns {import('esbuild').BuildOptions}
 */
export function describeEngineBundle({ alias: _, ...shared }) {
  return {
    ...shared,
    bundle: true,
    minify: true,
    platform: 'neutral',
    entryPoints: ['server/src/engine-api.ts'],
    outfile: 'dist/engine.mjs',
    format: 'esm',
    plugins: [speakEnglish],
  };
}
