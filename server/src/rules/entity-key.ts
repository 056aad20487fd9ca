import * as l10n from '@vscode/l10n';

/** What is wrong with the key of an entity in a session, and what it should be. */
export interface EntityKeyFault {
  /** The end of a sentence that begins with the key: `must have the number of an NPC behind the colon`. */
  readonly fact: string;
  /** The key that was meant. */
  readonly meant: string | undefined;
  /** A name that may be that of an NPC. */
  readonly name: string | undefined;
  /** Nothing else can have been meant. */
  readonly certain: boolean;
}

/** Keys that stand for one thing each (docs/stat-system.md, section 6). */
export const SINGLE_KEYS: readonly string[] = ['session', 'world', 'network', 'combat'];

/** A longer key is some generator's business, and nobody mistypes that much. */
export const LONGEST_KEY = 200;

/** What may stand before the first colon; others are possible, these are known. */
export const KNOWN_TYPES: readonly string[] = [
  'npc',
  'npcPair',
  'player',
  'faction',
  'entity',
  'location',
  'item',
];

/** The id in `npc:12`; undefined when the key is none of an NPC's in that very form. */
export function readNpcId(key: string): number | undefined {
  const digits = /^npc:(-?[1-9]\d{0,15}|0)$/.exec(key)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The ids of the NPCs that a key names: one in `npc:12`, two in `npcPair:12:15`, else none. */
export function listNpcIds(key: string): readonly number[] {
  const pair = /^npcPair:([^:]*):([^:]*)$/.exec(key);
  if (pair !== null) {
    const ids = pair.slice(1).map((id) => readNpcId(`npc:${id}`));
    return ids.every((id) => id !== undefined) ? ids : [];
  }
  const id = readNpcId(key);
  return id === undefined ? [] : [id];
}

/** Says whether a key looks like that of an entity, well written or not, rather than like a definition or an axis. */
export function looksLikeEntityKey(key: string): boolean {
  return /^(npc|npcPair|player|faction|entity):/i.test(key.trim());
}

/**
 * What is wrong with an entity key (spec section 6); undefined when it is well formed: `npc:<id>`, `npcPair:<a>:<b>`,
 * `player:<name>`, `faction:<name>` and other `type:id`, or one of `session`, `world`, `network` and `combat`.
 */
export function findEntityKeyFault(key: string): EntityKeyFault | undefined {
  // As nearly every key is written.
  if (/^npc:[1-9]\d*$/.test(key)) return undefined;
  if (SINGLE_KEYS.includes(key) || key.length > LONGEST_KEY) return undefined;
  const text = key.trim();
  const colon = text.indexOf(':');
  if (colon < 0) return judgeWord(text);
  const type = text.slice(0, colon);
  const rest = text.slice(colon + 1);
  const known = KNOWN_TYPES.find((candidate) => candidate.toLowerCase() === type.trim().toLowerCase());
  if (known === 'npc') return judgeNpc(key, rest.trim());
  if (rest.trim() === '' || type.trim() === '')
    return makeFault(l10n.t('has nothing on one side of the colon'));
  const names = known === 'npcPair' ? rest.split(':').map((name) => name.trim()) : [rest.trim()];
  if (known === 'npcPair' && (names.length < 2 || names.includes('')))
    return makeFault(l10n.t('must name two NPCs behind the colon, as "npcPair:12:15" does'));
  const ids = known === 'npcPair' ? names.map((name) => cleanId(name) ?? name) : names;
  const clean = [known ?? type.trim(), ...ids].join(':');
  if (clean === key) return undefined;
  return makeFault(l10n.t('is not written as the game writes it'), clean, true);
}

function judgeNpc(key: string, id: string): EntityKeyFault | undefined {
  const number = cleanId(id);
  if (number !== undefined) {
    const clean = `npc:${number}`;
    return clean === key
      ? undefined
      : makeFault(l10n.t('is not how the game writes the key of an NPC'), clean, true);
  }
  if (id === '') return makeFault(l10n.t('must have the number of an NPC behind the colon'));
  const fact = l10n.t('must have the number of an NPC behind the colon');
  return { fact, meant: undefined, name: id, certain: false };
}

/** The id of an NPC as the game writes it; undefined for what is no number. */
function cleanId(id: string): string | undefined {
  const [, sign, digits] = /^([+-]?)(\d+)(?:\.0+)?$/.exec(id) ?? [];
  if (digits === undefined) return undefined;
  const number = dropLeadingZeros(digits);
  return sign === '-' && number !== '0' ? `-${number}` : number;
}

function judgeWord(text: string): EntityKeyFault {
  const single = SINGLE_KEYS.find((known) => known === text.toLowerCase());
  if (single !== undefined) return makeFault(l10n.t('is not written as the game writes it'), single, true);
  const npc = /^npc[\s_./#-]*(\d+)$/i.exec(text)?.[1];
  if (npc !== undefined)
    return makeFault(l10n.t('has no colon between kind and id'), `npc:${dropLeadingZeros(npc)}`, true);
  if (/^\d+$/.test(text))
    return makeFault(l10n.t('does not say what has that number'), `npc:${Number(text)}`);
  return { ...makeFault(l10n.t('does not say what kind of entity it is, as "npc:12" does')), name: text };
}

function dropLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

function makeFault(fact: string, meant?: string, certain = false): EntityKeyFault {
  return { fact, meant, name: undefined, certain };
}
