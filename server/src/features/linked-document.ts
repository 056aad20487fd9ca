import type { MaybePromise } from '../base/maybe-promise.ts';
import { normalizeUri, splitUri } from '../base/uri.ts';
import { EFFECTIVE_SCHEME, RULE_SCHEME, STATS_SCHEME, WORLD_SCHEME } from '../protocol/linked-schemes.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { renderEffectiveDocument } from './effective-document.ts';
import { renderMergedWorld } from './linked-document/merged-world.ts';
import { renderStatsJson } from './linked-document/stats-json.ts';
import { renderRulePage } from './render-rule-page.ts';
import { makeRulePage } from './rule-page.ts';

/**
 * The text of a read-only document of ours, as things stand now; undefined when the uri is none of ours. The file that
 * a document is about is named in the query, and only files of the workspace are looked at.
 */
export function renderLinkedDocument(workspace: Workspace, uri: string): MaybePromise<string | undefined> {
  const { scheme, path, query } = splitUri(uri);
  const file = (): SourceFile | undefined => workspace.getFile(normalizeUri(query));
  switch (scheme) {
    case EFFECTIVE_SCHEME:
      return renderEffectiveDocument(workspace, file());
    case WORLD_SCHEME:
      return renderMergedWorld(workspace, file());
    case STATS_SCHEME:
      return renderStatsJson(workspace, file(), /\.base\.jsonc$/.test(path) ? 'base' : 'effective');
    case RULE_SCHEME:
      return renderPage(path.replace(/^\/|\.md$/g, ''));
    default:
      return undefined;
  }
}

async function renderPage(code: string): Promise<string | undefined> {
  const page = await makeRulePage(code);
  return page && renderRulePage(page);
}
