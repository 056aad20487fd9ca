import type { JsonPath } from '../../base/json-pointer.ts';

/** What an id can stand for. */
export type MentionKind =
  | 'definition'
  | 'axis'
  | 'tier'
  | 'level'
  | 'world'
  | 'npc'
  | 'instance'
  | 'package'
  | 'item'
  | 'location';

/**
 * Why the id stands there: it says that the thing exists (`declaration`), it means a thing that is told elsewhere
 * (`reference`), or the game put it there when it computed stats (`computed`: `<axis>TierId`, `levelId`).
 */
export type MentionRole = 'declaration' | 'reference' | 'computed';

/** An id somewhere in a file: as the key of a member, as a text or number, or as a part of either. */
export interface Mention {
  readonly kind: MentionKind;
  readonly role: MentionRole;
  /** The id as the game reads it, without the blanks that it takes off; numbers as text. */
  readonly name: string;
  readonly path: JsonPath;
  readonly part: 'key' | 'value';
  /** What stands in the same text before the id and behind it: `npc:` and nothing in `npc:12`. */
  readonly before: string;
  readonly after: string;
  /** The definition that an axis, tier or level belongs to; undefined when the place does not tell. */
  readonly definitionId: string | undefined;
  /** The axis that a tier is on, when the place tells. */
  readonly axis: string | undefined;
  /** The package that is said to bring the definition along. */
  readonly packageId: string | undefined;
  /** The game means this very id here, whatever the file says, so nothing can be renamed. */
  readonly isFixed: boolean;
  /** Without a declaration somewhere it may as well be something else: a note beside the axes of a stat block. */
  readonly isGuess: boolean;
}

type Told = Pick<Mention, 'kind' | 'role' | 'path' | 'part' | 'name'> & Partial<Mention>;

/** A mention of which only what matters need be told. A big session holds ten thousand, so nothing is spread here. */
export function makeMention({
  kind,
  role,
  name,
  path,
  part,
  before = '',
  after = '',
  definitionId,
  axis,
  packageId,
  isFixed = false,
  isGuess = false,
}: Told): Mention {
  return { kind, role, name, path, part, before, after, definitionId, axis, packageId, isFixed, isGuess };
}
