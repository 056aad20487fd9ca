import type { EffectiveStatsParams } from '../../protocol/effective-stats.ts';
import { REQUESTS } from '../../protocol/methods.ts';
import { type Handler, onRequest } from '../handler.ts';
import { invalidParams } from '../response-errors.ts';

/** `statLens/effectiveStats`. When there are none, the error says in plain words why. */
export const effectiveStats: Handler = {
  register: (context) =>
    onRequest(context, REQUESTS.effectiveStats, (params: EffectiveStatsParams) => {
      const result = context.service.effectiveStats(params);
      if (typeof result === 'string') throw invalidParams(result);
      return result;
    }),
};
