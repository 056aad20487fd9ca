import type { Connection } from 'vscode-languageserver';
import type { LanguageService } from '../language-service.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { ClientSettings } from './client-settings.ts';
import type { FolderIndex } from './folder-index.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { SerialQueue } from './serial-queue.ts';
import type { StampedFileSystem } from './stamped-file-system.ts';

/** Everything a handler may work with. There is one for each initialized connection. */
export interface ServerContext {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly settings: ClientSettings;
  readonly service: LanguageService;
  readonly fileSystem: StampedFileSystem;
  readonly documents: OpenDocuments;
  readonly changes: ChangeFeed;
  /** For whatever reads the disk and changes the workspace. */
  readonly jobs: SerialQueue;
  readonly folders: FolderIndex;
  /** The folders that the client had open at initialization. */
  readonly initialFolders: readonly string[];
  /** Writes an error that costs one answer to the client's log. */
  readonly reportError: (error: unknown) => void;
}
