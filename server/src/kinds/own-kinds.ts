import type { KindId } from './file-kind.ts';

/** The kinds of files that Stat Lens itself brings; all others are the game's. */
export type OwnKindId = 'statlens_config' | 'statlens_baseline' | 'stattest';

const OWN_KINDS: ReadonlySet<KindId> = new Set<OwnKindId>([
  'statlens_config',
  'statlens_baseline',
  'stattest',
]);

/** Says whether files of a kind are ours and not the game's. */
export function isOwnKind(id: KindId): id is OwnKindId {
  return OWN_KINDS.has(id);
}
