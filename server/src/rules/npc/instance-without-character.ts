import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../../base/json-value.ts';
import { listMemberSlips } from '../find-member-slips.ts';
import { pointerOfMember } from '../match-key-slips.ts';
import type { Rule } from '../rule.ts';
import { tellKeySlip } from '../tell-key-slip.ts';

/** A character instance that belongs to no character. */
export const npcInstanceWithoutCharacter: Rule = {
  code: 'npc/instance-without-character',
  severity: 'warning',
  summary: 'A character instance does not name the character it is a variant of.',
  why: 'A character instance is a character as it is in one world: whatever it does not say itself is taken from the character with the id in "character_id". That id is a UUID, such as "91aa6c1e-0b1f-4c55-8a55-3f2b7f0f9d10"; a character also has a short name such as "gorilla_01", which is not meant here. Without its character the game cannot use an instance.',
  bad: `//- mara.instance.json
{ "id": "7f3c0b52-5d0e-4d7c-9a43-0f6b1c2d3e4f", "character_id": "mara_01" }
`,
  good: `//- mara.instance.json
{
  "id": "7f3c0b52-5d0e-4d7c-9a43-0f6b1c2d3e4f",
  "character_id": "91aa6c1e-0b1f-4c55-8a55-3f2b7f0f9d10"
}
`,
  records: ['character_instance'],
  check: (context) => {
    for (const { path } of context.recordsOf('character_instance')) {
      const at = [...path, 'character_id'];
      const value = context.valueAt(at);
      if (value === undefined) {
        const message = l10n.t(
          'This character instance has no "character_id", without which the game does not know whose variant it is',
        );
        const slip = listMemberSlips(context).get(pointerOfMember(path, 'character_id'));
        const { question = '', ...at } = slip === undefined ? {} : tellKeySlip(slip);
        context.report({ path, ...at, message: message + question });
        continue;
      }
      const fault = findFault(value);
      if (fault !== undefined) {
        context.report({
          path: at,
          message: l10n.t('"character_id" {0}; the game finds no character for this instance', fault),
        });
      }
    }
  },
};

/** What is wrong with an id; values of other types are told by file/wrong-type. */
function findFault(value: JsonValue): string | undefined {
  if (value === null) return l10n.t('is null');
  if (typeof value !== 'string') return undefined;
  if (value.trim() === '') return l10n.t('is empty');
  // Shortened UUIDs in drafts are somebody's business, the names of characters are not ids.
  if (/^[0-9a-f][0-9a-f-]*(\.\.\.|…)?$/i.test(value)) return undefined;
  return l10n.t('is {0}, which is no UUID but perhaps the name of a character', JSON.stringify(value));
}
