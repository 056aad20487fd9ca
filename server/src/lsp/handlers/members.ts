import type { MembersParams } from '../../protocol/members.ts';
import { REQUESTS } from '../../protocol/methods.ts';
import { countEverybody } from '../count-everybody.ts';
import { type Handler, onRequest } from '../handler.ts';
import { invalidParams } from '../response-errors.ts';

/** `statLens/members`: where the entities stand that a code lens has counted. */
export const members: Handler = {
  register: (context) =>
    onRequest(context, REQUESTS.members, async (params: MembersParams, _, token) => {
      if (typeof params.uri !== 'string' || !Array.isArray(params.path)) {
        throw invalidParams('Members are asked for by the file of a world and the path in it');
      }
      await countEverybody(context.service, token);
      return context.service.members(params);
    }),
};
