import type { DocumentLink } from 'vscode-languageserver-types';
import { type Mention, type MentionKind, makeMention } from '../model/mentions/mention.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describeSymbol } from './symbols/describe-symbol.ts';
import { findDeclarations } from './symbols/find-declarations.ts';
import { locateOccurrence } from './symbols/locate-occurrence.ts';
import { MentionsAround } from './symbols/mentions-around.ts';
import { SymbolResolver } from './symbols/symbol-resolver.ts';
import { toRange } from './to-range.ts';
import { upperFirst } from './upper-first.ts';

/** What has a file, or a place in one, of its own. */
const LINKED: ReadonlySet<MentionKind> = new Set(['world', 'npc', 'instance', 'package', 'item', 'location']);

/** Links under the ids of worlds, NPCs, instances and packages; where they lead is told by `resolveDocumentLink`. */
export async function listDocumentLinks(workspace: Workspace, file: SourceFile): Promise<DocumentLink[]> {
  const located = await workspace.locate(file.uri);
  if (located === undefined) return [];
  const resolver = new SymbolResolver(workspace);
  return MentionsAround.of(workspace)
    .list(file)
    .flatMap((entry) => {
      const { mention } = entry;
      if (mention.role === 'declaration' || !LINKED.has(mention.kind)) return [];
      const symbol = resolver
        .resolve(file, entry)
        .find((each) => each.isDeclared && each.owner.kind === 'nobody');
      const id = symbol && locateOccurrence(located, mention);
      if (symbol === undefined || id === undefined) return [];
      const tooltip = upperFirst(describeSymbol(symbol));
      const data = { uri: file.uri, kind: mention.kind, name: mention.name };
      return [{ range: toRange(located, id.span), tooltip, data }];
    });
}

/** A link with its target: a file with the line and column (from 1) as its fragment. Without one when it is gone by now. */
export async function resolveDocumentLink(
  workspace: Workspace,
  link: DocumentLink,
  spell: (uri: string) => string,
): Promise<DocumentLink> {
  const asked = readData(link.data);
  const file = asked && workspace.getFile(asked.uri);
  if (file === undefined || asked === undefined) return link;
  const [symbol] = new SymbolResolver(workspace).resolve(file, { mention: asked.mention, record: undefined });
  const [home] = symbol === undefined ? [] : findDeclarations(workspace, symbol);
  const [occurrence] = home?.occurrences ?? [];
  const located = home && (await workspace.locate(home.file.uri));
  const id = located && occurrence && locateOccurrence(located, occurrence.mention);
  if (home === undefined) return link;
  const at = located && id && toRange(located, id.span).start;
  const fragment = at === undefined ? '' : `#L${at.line + 1},${at.character + 1}`;
  return { ...link, target: `${spell(home.file.uri)}${fragment}` };
}

/** What came back from the client is not trusted to be what was sent. */
function readData(data: unknown): { uri: string; mention: Mention } | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, kind, name } = data as Readonly<Record<string, unknown>>;
  if (typeof uri !== 'string' || typeof name !== 'string') return undefined;
  const known = [...LINKED].find((each) => each === kind);
  if (known === undefined) return undefined;
  return { uri, mention: makeMention({ kind: known, role: 'reference', name, path: [], part: 'value' }) };
}
