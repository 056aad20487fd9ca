import type { CheckService } from '../../check-service.ts';
import type { NodeFileSystem } from '../../host/node-file-system.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Target } from '../opening/targets.ts';

/** The options that tell which files a check is about. */
export interface SelectionOptions {
  /** Check the text on standard input as the file `stdinFilename`. */
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  /** Files with paths, `-` for standard input. */
  readonly fileList?: readonly string[];
  /** Report on files of these kinds only, by their ids. */
  readonly kind?: readonly string[];
  /** Files with patterns as in a `.gitignore`. */
  readonly ignorePath?: readonly string[];
  /** Report on what is not committed, and on what depends on it. */
  readonly changed?: boolean;
  /** Report on what is staged, as it is staged, and on what depends on it. */
  readonly staged?: boolean;
  /** Report on what has changed since this commit, and on what depends on it. */
  readonly since?: string;
  /** Report on one part of the files. */
  readonly shard?: Shard;
}

/** Part `index` (from 1) of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Which files a check is about. */
export interface NamedFiles {
  readonly targets: readonly Target[];
  /** Says whether a file that the targets name is reported; without it all are. */
  readonly reports?: ((file: SourceFile) => boolean) | undefined;
}

/** Which files a check is about, and where their texts come from. */
export interface Selection extends NamedFiles {
  readonly fileSystem: NodeFileSystem;
  /** The uris of the files that were asked for it: lists of paths, and of what to leave out. */
  readonly lists?: readonly string[];
  /** Looks again what is there, and in the lists. Rejects with a `CliError` as the first time. */
  readonly renew?: () => Promise<NamedFiles>;
  /** To be called when everything below `folders` was read, before anything is asked. */
  readonly settle?: (service: CheckService, folders: readonly string[]) => Promise<void>;
}
