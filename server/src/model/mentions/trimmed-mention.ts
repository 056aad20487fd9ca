import type { JsonValue } from '../../base/json-value.ts';
import { trimText } from '../../engine/values/trim-text.ts';
import { type Mention, makeMention } from './mention.ts';

type Told = Pick<Mention, 'kind' | 'role' | 'path'> & Partial<Mention>;

/** A mention in a text of which the game takes off the blanks around it; none when it is no text, or blank. */
export function mentionTrimmed(written: JsonValue | undefined, told: Told): readonly Mention[] {
  if (typeof written !== 'string') return [];
  const name = trimText(written);
  if (name === '') return [];
  const start = written.indexOf(name);
  const [before, after] = [written.slice(0, start), written.slice(start + name.length)];
  return [makeMention({ part: 'value', ...told, name, before, after })];
}

/** A mention in a text that the game takes as it is; none when it is no text. */
export function mentionText(written: JsonValue | undefined, told: Told): readonly Mention[] {
  return typeof written === 'string' ? [makeMention({ part: 'value', ...told, name: written })] : [];
}
