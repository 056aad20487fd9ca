import { beginsWith, parentUri } from './uri.ts';

const SLASH = '/'.charCodeAt(0);

/**
 * The folder of a file, remembered from the file before. Files come in order, and cutting thousands of uris apart costs
 * more than looking whether the last folder fits.
 */
export class LastFolder {
  #folder = '/';

  /** The folder of the file with this uri. */
  of(uri: string): string {
    const last = this.#folder;
    const { length } = last;
    // The cheapest question first: ten thousand files are asked about three times.
    if (uri.charCodeAt(length) === SLASH && uri.indexOf('/', length + 1) < 0 && beginsWith(uri, last))
      return last;
    this.#folder = parentUri(uri);
    return this.#folder;
  }
}
