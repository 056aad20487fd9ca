import { REQUESTS } from '../../protocol/methods.ts';
import type { RunStatTestsParams } from '../../protocol/stat-tests.ts';
import { type Handler, onRequest } from '../handler.ts';
import { invalidParams } from '../response-errors.ts';

/** `statLens/listStatTests` and `statLens/runStatTests`: the balance tests, for clients with a place to run tests. */
export const statTests: Handler = {
  register: (context) => {
    const { documents } = context;
    onRequest(context, REQUESTS.listStatTests, async () => {
      const files = await context.service.listStatTests();
      return files.map((file) => ({ ...file, uri: documents.spell(file.uri) }));
    });
    onRequest(context, REQUESTS.runStatTests, async ({ uri }: RunStatTestsParams) => {
      const outcomes = typeof uri === 'string' ? await context.service.runStatTests(uri) : undefined;
      if (outcomes === undefined) throw invalidParams('There are no balance tests under this uri');
      return outcomes.map((outcome) => ({
        ...outcome,
        messages: outcome.messages.map((message) => ({
          ...message,
          related: message.related.map((place) => ({ ...place, uri: documents.spell(place.uri) })),
        })),
      }));
    });
  },
};
