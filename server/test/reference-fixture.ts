const CONFIG = `"stats_config": {"definitions": {"loyalty": {"id": "loyalty", "axes": [{"name": "devotion"}, {"name": "fear"}],
  "tiers": [{"id": "cold", "axis_name": "devotion", "min": 0, "max": 50}, {"id": "warm", "axis_name": "devotion", "min": 50}, {"id": "calm", "axis_name": "fear", "min": 0}],
  "levels": [{"id": "sworn", "conditions": {"devotion": {"type": "min", "min_value": 60}}}]}}}`;

/** A world with the definition `loyalty` and more members of its meta. */
export function worldText(meta = ''): string {
  return `//- world.json\n{"id": 7, "meta": {${CONFIG}${meta === '' ? '' : `, ${meta}`}}}\n`;
}

/** That world, and an item that holds this. */
export function gateText(gate: string): string {
  return `${worldText()}//- letter.item.json\n${itemLine(gate)}\n`;
}

/** The line that the item's file consists of. */
export function itemLine(gate: string): string {
  return `{"id": 5, "world_id": 7, "meta": {"statGating": {"allOf": [${gate}]}}}`;
}
