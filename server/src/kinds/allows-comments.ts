import { isConfigFile } from './detect-kind.ts';

/** Comments belong to `.jsonc` and to our own settings; the game reads strict JSON, whatever an editor's language mode says. */
export function allowsComments(uri: string): boolean {
  return /\.jsonc$/i.test(uri) || isConfigFile(uri);
}
