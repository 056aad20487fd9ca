import type { CancellationToken } from 'vscode-languageserver';
import type { LanguageService } from '../language-service.ts';
import { nextTurn } from './next-turn.ts';
import { requestCancelled } from './response-errors.ts';

/** So many files take a few milliseconds; whatever else has arrived is answered in between. */
const SLICE = 100;

/** Has all entities counted, a slice at a time. After a first count that is done at once. */
export async function countEverybody(service: LanguageService, token?: CancellationToken): Promise<void> {
  while (!service.countResidents(SLICE)) {
    await nextTurn();
    if (token?.isCancellationRequested) throw requestCancelled();
  }
}
