/** A stat package in a file `<name>.stat_package.json`: its definitions and its derivations, each as JSON text. */
export function packageText(
  derivations: readonly string[],
  { name = 'harbour', definitions = NERVES }: { name?: string; definitions?: string } = {},
): string {
  return `//- ${name}.stat_package.json
{"id": "plugin.${name}", "label": "${name}", "definitions": {${definitions}}, "derivation_capabilities": [${derivations.join(', ')}]}
`;
}

/** The definition `nerves` with an axis of the meaning `calming_source`, and `temper` with the axis `patience`. */
const NERVES =
  '"nerves": {"id": "nerves", "axes": [{"name": "calm", "semantic_type": "calming_source"}]}, "temper": {"id": "temper", "axes": [{"name": "patience", "default_value": 20}]}';

/** A derivation of `temper` out of `calming_source`; `members` come first. */
export function derivationText(id: string, members = '', formula = FORMULA): string {
  const head = members === '' ? '' : `${members}, `;
  return `{"id": "${id}", ${head}"from_semantic_types": ["calming_source"], "to_stat_definition": "temper", "formulas": [${formula}]}`;
}

/** `patience` out of `calming_source`. */
export const FORMULA =
  '{"source_semantic_types": {"calm": "calming_source"}, "weights": {"calm": 1}, "output_axis": "patience"}';
