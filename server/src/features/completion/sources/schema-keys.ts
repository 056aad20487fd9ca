import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { SchemaGuide } from '../../../kinds/generated/schema-guides.js';
import { translateGuide } from '../../translate-guide.ts';
import type { Entry } from '../body.ts';
import { fillKnownNames } from '../fill-known-names.ts';
import { makeGuideBody } from '../guide-body.ts';
import { makeMemberBody } from '../member-body.ts';
import type { Place } from '../place.ts';
import { type Proposal, RANK } from '../proposal.ts';

/** Keys that editors and the game write, and people do not. */
const SET_BY_GAME =
  /^(created_at|updated_at|exported_at|version|owner_user_id|upsert_key|project_world_upsert_key|bootstrap)$/;

/** The keys that the schemas know for an object, but for those of old formats: the game does not read what is written there now. */
export function proposeSchemaKeys(place: Place): readonly Proposal[] {
  const { slot, guide } = place;
  if (slot.part !== 'key' || guide?.keys === undefined) return [];
  const current = [...guide.keys].filter(([, { title }]) => title?.startsWith('Legacy') !== true);
  return current.map(([key, member]) => proposeKey(place, key, member));
}

function proposeKey(place: Place, key: string, guide: SchemaGuide): Proposal {
  const { title, text, fallback } = guide;
  const rank = key.startsWith('$') ? RANK.rest : SET_BY_GAME.test(key) ? RANK.whole : RANK.usual;
  const entry: Entry = [key, makeMemberBody(place, key) ?? fillKnownNames(place, makeGuideBody(guide))];
  return {
    label: key,
    kind: CompletionItemKind.Property,
    ...(title !== undefined && { detail: translateGuide(title) }),
    words: [
      ...(text === undefined ? [] : [translateGuide(text)]),
      ...(fallback === undefined ? [] : [l10n.t('Default: {0}', fallback)]),
    ],
    rank,
    entries: [entry],
  };
}
