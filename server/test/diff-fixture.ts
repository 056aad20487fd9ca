/** The world of these tests: where might begins to be strong, and from which on somebody is a hero. */
export const WORLD = (limit: number, level = 80) => `{
  "id": 7,
  "meta": { "stats_config": { "version": 1, "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "might" }, { "name": "wit" }],
      "tiers": [
        { "id": "weak", "axis_name": "might", "min": 0, "max": ${limit} },
        { "id": "strong", "axis_name": "might", "min": ${limit}, "max": 100 }
      ],
      "levels": [{ "id": "hero", "priority": 1, "conditions": { "might": { "type": "min", "min_value": ${level} } } }]
    }
  } } }
}`;
/** An NPC of that world; `more` are further members. */
export const NPC = (id: number, name: string, might: number, more = '') =>
  `{ "id": ${id}, "world_id": 7, "name": "${name}", "stats": { "skills": { "might": ${might}, "wit": 5 } }${more} }`;
/** The state of the NPC 2. */
export const STATE = (might: number) => `{ "npc_id": 2, "stats": { "skills": { "might": ${might} } } }`;
/** A session with stats of the NPC 1. */
export const SESSION = (might: number) =>
  `{ "id": 3, "world_id": 7, "stats": { "skills": { "npc:1": { "might": ${might} } } } }`;

/** All of it as fixture text. */
export const GAME = `//- world.json
${WORLD(50)}
//- npcs/ann.npc.json
${NPC(1, 'Ann', 40)}
//- npcs/bob.npc.json
${NPC(2, 'Bob', 40)}
//- npc_states/bob.npc_state.json
${STATE(45)}
//- sessions/s.session.json
${SESSION(10)}
`;
