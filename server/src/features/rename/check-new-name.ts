import * as l10n from '@vscode/l10n';
import { trimText } from '../../engine/values/trim-text.ts';
import type { MentionKind } from '../../model/mentions/mention.ts';
import { isNumbered, quoteName } from '../symbols/describe-symbol.ts';

/** Why a name is no good for a thing of this kind, as one sentence; undefined when it is. */
export function checkNewName(kind: MentionKind, name: string): string | undefined {
  if (trimText(name) === '') return l10n.t('A name must not be empty or blank: the game refuses it');
  if (isNumbered(kind)) return checkNumber(kind, name);
  if (trimText(name) !== name || name.trim() !== name) {
    return l10n.t(
      '{0} begins or ends with a blank, which the game takes off in some places only',
      quoteName(name),
    );
  }
  // Names are texts of files, which cannot hold halves of characters.
  if (/\p{Cs}/u.test(name)) return l10n.t('{0} holds half of a character', quoteName(name));
  if (kind === 'axis' && COMPUTED_KEYS.has(name)) {
    return l10n.t(
      '{0} is the key under which the game stores what it computed, so no axis can have that name',
      quoteName(name),
    );
  }
  return undefined;
}

function checkNumber(kind: MentionKind, name: string): string | undefined {
  if (!/^(0|-?[1-9]\d{0,15})$/.test(name) || !Number.isSafeInteger(Number(name))) {
    return l10n.t(
      '{0} is no whole number, and the game knows such things by whole numbers only',
      quoteName(name),
    );
  }
  if (kind === 'world' && Number(name) === 0) return l10n.t('The game takes the world 0 for no world');
  return undefined;
}

const COMPUTED_KEYS: ReadonlySet<string> = new Set(['levelId', 'tierId', 'intimacyLevelId']);
