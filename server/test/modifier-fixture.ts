/** The config of the fixtures about modifiers: one definition `d` with the axes `mana` and `hp`. */
export const MODIFIER_CONFIG = `//- stats_config.json
{"definitions": {"d": {"id": "d", "axes": [{"name": "mana"}, {"name": "hp"}]}}}
`;

/** An item that lists these modifiers for the definition `d`. */
export function itemText(...modifiers: readonly string[]): string {
  return `//- charm.item.json
{"id": 5, "stats_metadata": {"d": {"modifiers": [${modifiers.join(', ')}]}}}
`;
}

/** What the item's file becomes, as a fix leaves it. */
export function itemAfter(...modifiers: readonly string[]): string {
  return itemText(...modifiers).split('\n')[1] ?? '';
}
