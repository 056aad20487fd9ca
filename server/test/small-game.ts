/** A small project: one world, Mara (12) who is fine, Tobin (15) whose strength is clamped, and one who is elsewhere. */
export const SMALL_GAME = `//- world.json
{
  "id": 7,
  "name": "Harbour Town",
  "meta": {
    "stats_config": {
      "version": 1,
      "definitions": {
        "attributes": {
          "id": "attributes",
          "axes": [{ "name": "strength", "min_value": 0, "max_value": 100 }],
          "tiers": [
            { "id": "weak", "axis_name": "strength", "min": 0, "max": 40 },
            { "id": "strong", "axis_name": "strength", "min": 40, "max": 100 }
          ]
        }
      }
    }
  }
}
//- npcs/mara.npc.json
{ "id": 12, "world_id": 7, "name": "Mara", "stats": { "attributes": { "strength": 90 } } }
//- npcs/tobin.npc.json
{ "id": 15, "world_id": 7, "name": "Tobin", "stats": { "attributes": { "strength": 140 } } }
//- elsewhere/world.json
{
  "id": 8,
  "meta": { "stats_config": { "definitions": { "resolve": { "id": "resolve", "axes": [{ "name": "courage" }] } } } }
}
//- elsewhere/npcs/ida.npc.json
{ "id": 20, "world_id": 8, "name": "Ida", "stats": { "resolve": { "courage": 120 } } }
//- sessions/legacy.session.json
{
  "id": 3,
  "world_id": 7,
  "relationships": { "npc:12": { "affinity": 42 } }
}
`;
