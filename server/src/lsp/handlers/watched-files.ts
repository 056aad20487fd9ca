import type { DidChangeWatchedFilesParams, FileEvent, Registration } from 'vscode-languageserver';
import type { Handler } from '../handler.ts';
import { nextTurn } from '../next-turn.ts';
import { OutsideWatches } from '../outside-watches.ts';
import { QuietTurn } from '../quiet-turn.ts';
import type { ServerContext } from '../server-context.ts';

/** What to watch for, and what has happened, in the numbers of the protocol. */
const WATCH_CREATE = 1;
const WATCH_DELETE = 4;
const CHANGED = 2;
const DELETED = 3;

/** Folders that come or go as a whole are told by their own name only, so all names are watched for that. */
const WATCHES = [
  { globPattern: '**/*.{json,jsonc}' },
  { globPattern: '**/.gitignore' },
  { globPattern: '**', kind: WATCH_CREATE | WATCH_DELETE },
];

/** `workspace/didChangeWatchedFiles`: what happens on disk, for clients that tell. */
export const watchedFiles: Handler = {
  register: (context) => {
    if (context.abilities.watchesOutside) {
      const outside = new OutsideWatches(context, WATCHES);
      context.folders.onRead(() => outside.update());
    }
    const waiting = new Map<string, FileEvent>();
    const quiet = new QuietTurn(() => {
      const events = [...waiting.values()];
      waiting.clear();
      void context.jobs.add(() => follow(context, events));
    });
    context.connection.onDidChangeWatchedFiles(({ changes }: DidChangeWatchedFilesParams) => {
      for (const event of changes.filter(isOurs)) waiting.set(event.uri, event);
      if (waiting.size > 0) quiet.request();
    });
  },
  start: (context) => {
    if (context.abilities.watchesFiles) void watch(context);
  },
};

/** Has everything read again that events are about, in one step however many they are. */
async function follow({ changes, service }: ServerContext, events: readonly FileEvent[]): Promise<void> {
  const present = new Set<string>();
  for (const { uri, type } of events) if (type !== DELETED) present.add(uri.toLowerCase());
  // Where case does not matter, the old name of a file that changed but the case of its letters still finds it.
  const isOldName = ({ uri, type }: FileEvent) => type === DELETED && present.has(uri.toLowerCase());
  const gone = events.filter(isOldName).map(({ uri }) => service.removeFolder(uri));
  const again = events.filter((event) => !isOldName(event)).map(({ uri }) => uri);
  const change = await service.refresh(again, nextTurn);
  for (const each of [...gone, change]) changes.note(each);
}

async function watch({ connection, reportError }: ServerContext): Promise<void> {
  const registration: Registration = {
    id: 'stat-lens/watched-files',
    method: 'workspace/didChangeWatchedFiles',
    registerOptions: { watchers: WATCHES },
  };
  try {
    await connection.sendRequest('client/registerCapability', { registrations: [registration] });
  } catch (error) {
    reportError(error);
  }
}

/** JSON files, what says which of them count, and what may be a folder of them; but nothing in folders never read. */
function isOurs({ uri, type }: FileEvent): boolean {
  if (/\/(node_modules|\.[^/]*)\//.test(uri)) return false;
  if (/(\.jsonc?|\/\.gitignore)$/i.test(uri)) return true;
  const mayBeFolder = type === DELETED || !/\.[^/]*$/.test(uri);
  return mayBeFolder && type !== CHANGED;
}
