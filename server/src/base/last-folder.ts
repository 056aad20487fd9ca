import { parentUri } from './uri.ts';

/**
 * The folder of a file, remembered from the file before. Files come in order, and cutting thousands of uris apart costs
 * more than looking whether the last folder fits.
 */
export class LastFolder {
  #folder = '/';

  /** The folder of the file with this uri. */
  of(uri: string): string {
    const last = this.#folder;
    if (uri.startsWith(last) && uri.lastIndexOf('/') === last.length) return last;
    this.#folder = parentUri(uri);
    return this.#folder;
  }
}
