import { type FileFactsParams, REQUESTS } from '../../protocol.ts';
import { type Handler, onRequest } from '../handler.ts';

/** `statLens/fileFacts`: what the status item says about the file in the editor. */
export const fileFacts: Handler = {
  register: (context) =>
    onRequest(context, REQUESTS.fileFacts, ({ uri }: FileFactsParams) => context.service.fileFacts(uri)),
};
