import * as l10n from '@vscode/l10n';

/**
 * What the game's client does where its own schema is stricter than the server's (docs/stat-system.md, 1.19); the end
 * of a message.
 */
export function tellClientRefusal(): string {
  return l10n.t('its client refuses the whole config and takes a default one');
}
