import * as l10n from '@vscode/l10n';

/** The names of the templates of new projects, the default one first. */
export const TEMPLATE_NAMES = ['minimal', 'harbour', 'rpg'] as const;

/** One of them. */
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** The longest name that the game stores for a world. */
const LONGEST_WORLD_NAME = 128;

/** What is wrong with a name for a world, as a sentence; undefined when nothing is. */
export function findNameFault(name: string): string | undefined {
  if (name.trim() === '') return l10n.t('A world needs a name.');
  if ([...name].length > LONGEST_WORLD_NAME)
    return l10n.t('A name has at most {0} characters.', LONGEST_WORLD_NAME);
  return undefined;
}
