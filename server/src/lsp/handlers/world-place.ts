import { REQUESTS } from '../../protocol/methods.ts';
import type { WorldPlaceParams, WorldPlaceResult } from '../../protocol/world-place.ts';
import { type Handler, onRequest } from '../handler.ts';
import { invalidParams } from '../response-errors.ts';

/** `statLens/worldPlace`: where the world in force is written. When none is, the error says in plain words why. */
export const worldPlace: Handler = {
  register: (context) =>
    onRequest(
      context,
      REQUESTS.worldPlace,
      async ({ uri, position }: WorldPlaceParams): Promise<WorldPlaceResult> => {
        const place = await context.service.worldPlace(uri, position);
        if (typeof place === 'string') throw invalidParams(place);
        return { ...place, uri: context.documents.spell(place.uri) };
      },
    ),
};
