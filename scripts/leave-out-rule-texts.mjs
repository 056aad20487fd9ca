import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';

/** The members of a rule that only its page and `stat-lens explain` print. */
const texts = new Set(['summary', 'why', 'bad', 'good']);

/**
 * Leaves out the texts of rules, which are more than all rules do, where nothing prints them.
 * @type {import('esbuild').Plugin}
 */
export const leaveOutRuleTexts = {
  name: 'leave-out-rule-texts',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]rules[\\/]\w+[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      contents: blankTexts(path, readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/**
 * Puts empty strings in place of the texts of the rules that a module exports.
 * @param {string} path
 * @param {string} code
 */
function blankTexts(path, code) {
  const spans = parseSync(path, code)
    .program.body.flatMap((statement) =>
      statement.type === 'ExportNamedDeclaration' && statement.declaration?.type === 'VariableDeclaration'
        ? statement.declaration.declarations
        : [],
    )
    .flatMap(({ init }) => (init?.type === 'ObjectExpression' ? init.properties : []))
    .flatMap((property) =>
      property.type === 'Property' && property.key.type === 'Identifier' && texts.has(property.key.name)
        ? [property.value]
        : [],
    );
  return spans.reduceRight((text, { start, end }) => `${text.slice(0, start)}''${text.slice(end)}`, code);
}
