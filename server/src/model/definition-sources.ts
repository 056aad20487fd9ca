/** Where the client of the game may read the values of a definition; with any other word it refuses the whole config. */
export const DEFINITION_SOURCES = [
  'session.relationships',
  'persona.traits',
  'session.stats',
  'derived',
] as const;
