/** The world that feature tests play in: two axes with tiers, two levels, relationships. As text for `openFixture`. */
export const HARBOUR_WORLD = `//- world.json
{ "id": 7, "name": "Harbour Town", "meta": { "stats_config": { "definitions": {
  "attributes": {
    "id": "attributes",
    "axes": [
      { "name": "strength", "max_value": 100 },
      { "name": "health", "min_value": 0, "max_value": 120, "default_value": 120 },
      { "name": "luck", "min_value": 20, "default_value": 20 }
    ],
    "tiers": [
      { "id": "able", "axis_name": "strength", "min": 0, "max": 80 },
      { "id": "expert", "axis_name": "strength", "min": 80 },
      { "id": "hurt", "axis_name": "health", "min": 0, "max": 70 },
      { "id": "fit", "axis_name": "health", "min": 75, "max": 120 }
    ],
    "levels": [
      { "id": "battle_ready", "priority": 10, "conditions": {
        "strength": { "type": "min", "min_value": 75 }, "health": { "type": "min", "min_value": 50 } } },
      { "id": "champion", "priority": 20, "conditions": {
        "strength": { "type": "min", "min_value": 75 }, "luck": { "type": "range", "min_value": 50, "max_value": 90 } } }
    ]
  },
  "relationships": {
    "id": "relationships",
    "axes": [{ "name": "affinity" }, { "name": "trust" }],
    "tiers": [
      { "id": "stranger", "axis_name": "affinity", "min": 0, "max": 9.99 },
      { "id": "friend", "axis_name": "affinity", "min": 10 }
    ],
    "levels": [{ "id": "close", "priority": 1, "conditions": { "affinity": { "type": "min", "min_value": 40 } } }]
  }
} } } }
`;

/** An NPC of that world and her state. */
export const MARA = `//- npcs/mara.npc.json
{
  "id": 12,
  "world_id": 7,
  "name": "Mara",
  "stats": {
    "attributes": {
      "strength": 90,
      "health": 100,
      "note": "left-handed"
    }
  }
}
//- npc_states/mara.npc_state.json
{ "npc_id": 12, "stats": { "attributes": { "health": 65 } } }
`;
