import * as l10n from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
import { REQUESTS } from '../../protocol/methods.ts';
import type { PlanMigrationsParams, PlannedMigrations } from '../../protocol/migrations.ts';
import { type Handler, onRequest } from '../handler.ts';
import { nextTurn } from '../next-turn.ts';
import { invalidParams, requestCancelled } from '../response-errors.ts';
import type { ServerContext } from '../server-context.ts';

/** `statLens/planMigrations`: the edits that migrate files and folders, for the client to show before it applies them. */
export const planMigrations: Handler = {
  register: (context) => onRequest(context, REQUESTS.planMigrations, plan),
};

/** So many files are planned between two looks at what else there is to do. */
const FILES_A_TURN = 20;

async function plan(
  params: PlanMigrationsParams,
  context: ServerContext,
  token: CancellationToken,
): Promise<PlannedMigrations> {
  const { connection, documents, jobs, service } = context;
  for (const member of ['uris', 'names', 'options'] as const) {
    const list: unknown = params[member] ?? [];
    if (Array.isArray(list) && list.every((item) => typeof item === 'string')) continue;
    throw invalidParams(`The parameter "${member}" is not of the right type`);
  }
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin('Stat Lens', 0, l10n.t('Planning migrations'), true);
  try {
    // By half of the files, relationships would seem to have no world.
    await jobs.add(() => documents.applyChanges());
    const uris = params.uris?.length ? params.uris : listOpened(context);
    const planned = await service.planMigrations(
      { ...params, uris },
      {
        beat: async (done, total) => {
          if (done % FILES_A_TURN !== 0) return true;
          progress.report(Math.floor((100 * done) / total), l10n.t('{0} of {1} files', done, total));
          await nextTurn();
          return !token.isCancellationRequested && !progress.token.isCancellationRequested;
        },
      },
    );
    if (planned === undefined) throw requestCancelled();
    return { ...planned, files: planned.files.map((file) => ({ ...file, uri: documents.spell(file.uri) })) };
  } finally {
    progress.done();
  }
}

/** All that people opened: of a project of which only a part is open, nothing else is migrated. */
function listOpened({ documents, folders }: ServerContext): string[] {
  return [...folders.openedFolders, ...documents.listOpen()];
}
