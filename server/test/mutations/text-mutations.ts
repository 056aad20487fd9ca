/** One kind of damage to a file as a text, or to a folder. */
export interface TextMutation {
  /** What is damaged, as people say it. */
  readonly name: string;
  /** Why the game minds. */
  readonly why: string;
  /** The files it is done to. */
  readonly files: RegExp;
  /** The damaged text; undefined when the file goes altogether. */
  readonly change: (text: string) => string | undefined;
  /** The code that has to be reported, and where when not in the file itself. */
  readonly code: string;
  readonly seenIn?: RegExp;
}

/** Files that may not hold comments; the settings may. */
const STRICT = /^(?!statlens).*\.json$/;
const TOWN_STATES = /^npc_states\//;

/** Damage below the level of values: to the text itself, and files that go. */
export const textMutations: readonly TextMutation[] = [
  {
    name: 'a closing brace is lost',
    why: 'nothing reads the file',
    files: STRICT,
    change: (text) => text.trimEnd().slice(0, -1),
    code: 'syntax/invalid-json',
  },
  {
    name: 'a comma is lost',
    why: 'nothing reads the file',
    files: STRICT,
    change: (text) => text.replace(/,(?=\s*")/, ' '),
    code: 'syntax/invalid-json',
  },
  {
    name: 'a comma is too many',
    why: 'nothing reads the file',
    files: /(npcs|npc_states|sessions|world).*\.json$/,
    change: (text) => text.replace(/\}\s*$/, ',}'),
    code: 'syntax/invalid-json',
  },
  {
    name: 'a comment stands in strict JSON',
    why: 'nothing reads the file',
    files: STRICT,
    change: (text) => `// note\n${text}`,
    code: 'syntax/invalid-json',
  },
  {
    name: 'quotes are single',
    why: 'nothing reads the file',
    files: /npcs\/.*\.json$/,
    change: (text) => text.replace('"name"', "'name'"),
    code: 'syntax/invalid-json',
  },
  {
    name: 'the file is empty',
    why: 'nothing reads the file',
    files: STRICT,
    change: () => '',
    code: 'syntax/invalid-json',
  },
  {
    name: 'a key is there twice',
    why: 'the game keeps the last one',
    files: /(npcs|sessions|world|instances)/,
    change: (text) => text.replace(/"id":/, '"id": 1, "id":'),
    code: 'syntax/duplicate-key',
  },
  {
    name: 'lists are nested too deep',
    why: 'programs give up on such files',
    files: /npcs\//,
    change: (text) => text.replace(/"name":/, `"deep": ${'['.repeat(200)}${']'.repeat(200)}, "name":`),
    code: 'syntax/too-deep',
  },
  {
    name: 'the state of an NPC that has gone',
    why: 'nobody has it',
    files: /^npcs\/(aldous-finch|gideon-rook|mara-teague|nell-pike|old-hake|silas-crane|tam-oakes)/,
    change: () => undefined,
    code: 'npc/state-without-npc',
    seenIn: TOWN_STATES,
  },
  {
    name: 'a session names an NPC that has gone',
    why: 'nobody is meant',
    files: /^npcs\/(mara-teague|silas-crane)/,
    change: () => undefined,
    code: 'session/unknown-npc',
    seenIn: /^sessions\//,
  },
  {
    name: 'the world of NPCs has gone',
    why: 'they have no definitions',
    files: /^world\.json$/,
    change: () => undefined,
    code: 'npc/unknown-world',
    seenIn: /^npcs\//,
  },
  {
    name: 'the instance of an NPC has gone',
    why: 'the NPC loses its stats',
    files: /instances\//,
    change: () => undefined,
    code: 'npc/unknown-instance',
    seenIn: /npcs\//,
  },
];
