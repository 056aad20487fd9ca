import * as l10n from '@vscode/l10n';
import { parsePointer } from '../../base/json-pointer.ts';
import type { ConfigPlace } from '../../effective/provenance.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { describePathFrom } from '../describe-path.ts';
import { escapeMarkdown } from '../markdown.ts';

/** Of so many files texts are looked at for one hover. */
const MOST_FILES = 6;

/** Links to lines of files, for Markdown. Where a place cannot be found, the link leads to its file. */
export class PlaceLinks {
  readonly #file: SourceFile;
  readonly #lines: ReadonlyMap<string, number>;

  private constructor(file: SourceFile, lines: ReadonlyMap<string, number>) {
    this.#file = file;
    this.#lines = lines;
  }

  /** Finds the lines of `places`; what has no place is passed over. Paths are shown as seen from `file`. */
  static async find(
    workspace: Workspace,
    file: SourceFile,
    places: readonly ConfigPlace[],
  ): Promise<PlaceLinks> {
    const lines = new Map<string, number>();
    const uris = new Set(places.flatMap(({ uri }) => uri ?? []));
    for (const uri of [...uris].slice(0, MOST_FILES)) {
      const located = await workspace.locate(uri);
      if (located === undefined) continue;
      for (const { pointer = '' } of places.filter((place) => place.uri === uri)) {
        const { start } = located.spanOf(parsePointer(pointer), 'key');
        lines.set(`${uri}#${pointer}`, located.lines().positionAt(start).line + 1);
      }
    }
    return new PlaceLinks(file, lines);
  }

  /** The path of the place's file with its line, as a link. */
  toPath(place: ConfigPlace): string {
    const { uri } = place;
    if (uri === undefined) return l10n.t('no file');
    const line = this.#lineOf(place);
    const name =
      uri === this.#file.uri ? l10n.t('this file') : escapeMarkdown(describePathFrom(this.#file, uri));
    return linkTo(uri, line === undefined ? name : l10n.t('{0}, line {1}', name, line), line);
  }

  /** `label`, which is Markdown, as a link to the place; as it is when the place is nowhere. */
  toLabel(place: ConfigPlace, label: string): string {
    return place.uri === undefined ? label : linkTo(place.uri, label, this.#lineOf(place));
  }

  #lineOf({ uri, pointer = '' }: ConfigPlace): number | undefined {
    return this.#lines.get(`${uri}#${pointer}`);
  }
}

/** A link to a file, or to a line of it, counted from 1; `label` is Markdown. */
export function linkTo(uri: string, label: string, line?: number): string {
  // What could end the link or start other markup is spelled so that it cannot.
  const safe = uri.replace(/[()<>\\\s"'`[\]|]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;
  });
  return `[${label}](${safe}${line === undefined ? '' : `#L${line}`})`;
}
