import { REQUESTS } from '../../protocol/methods.ts';
import type { RulePageParams } from '../../protocol/rule-page.ts';
import { type Handler, onRequest } from '../handler.ts';
import { invalidParams } from '../response-errors.ts';

/** `statLens/rulePage`: the page about a code, for clients that open the links of diagnostics. */
export const rulePage: Handler = {
  register: (context) =>
    onRequest(context, REQUESTS.rulePage, async ({ code }: RulePageParams) => {
      const text = await context.service.rulePage(code);
      if (text === undefined) throw invalidParams(`There is no code ${JSON.stringify(code)}`);
      return text;
    }),
};
