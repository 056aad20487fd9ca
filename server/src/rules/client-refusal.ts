/**
 * What the game's client does where its own schema is stricter than the server's (docs/stat-system.md, 1.19); the end
 * of a message.
 */
export const CLIENT_REFUSAL = 'its client refuses the whole config and takes a default one';
