import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { type EffectiveStatsParams, REQUESTS } from '../../protocol.ts';
import { type Handler, onRequest } from '../handler.ts';

/** `statLens/effectiveStats`. When there are none, the error says in plain words why. */
export const effectiveStats: Handler = {
  register: (context) =>
    onRequest(context, REQUESTS.effectiveStats, (params: EffectiveStatsParams) => {
      const result = context.service.effectiveStats(params);
      if (typeof result === 'string') throw new ResponseError(ErrorCodes.InvalidParams, result);
      return result;
    }),
};
