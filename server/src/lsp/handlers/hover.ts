import type { HoverParams } from 'vscode-languageserver';
import { countEverybody } from '../count-everybody.ts';
import { type Handler, onDocumentRequest } from '../handler.ts';
import type { ServerContext } from '../server-context.ts';

/** `textDocument/hover`. What it could not count in passing is counted after the answer, for the next one. */
export const hover: Handler = {
  capabilities: () => ({ hoverProvider: true }),
  register: (context) => {
    const counting = { isUnderWay: false };
    onDocumentRequest(context, 'textDocument/hover', async ({ textDocument, position }: HoverParams) => {
      const { readsMarkdown } = context.abilities;
      const answer = await context.service.hover(textDocument.uri, position, { readsMarkdown });
      if (context.service.isCounting && !counting.isUnderWay) void count(context, counting);
      return answer;
    });
  },
};

async function count(
  { service, reportError }: ServerContext,
  counting: { isUnderWay: boolean },
): Promise<void> {
  counting.isUnderWay = true;
  try {
    await countEverybody(service);
  } catch (error) {
    reportError(error);
  } finally {
    counting.isUnderWay = false;
  }
}
