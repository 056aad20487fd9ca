import * as l10n from '@vscode/l10n';
import { getNodePath } from 'jsonc-parser';
import type { JsonNode } from './json-tree.ts';
import { mayHoldSurrogates } from './may-hold-surrogates.ts';
import type { TextScan } from './scan-text.ts';
import { SyntaxFindings } from './syntax-findings.ts';
import { walkNodes } from './walk-nodes.ts';

/**
 * The halves of characters beyond U+FFFF that are escaped without their other half (`\ud83d` alone). Strings can hold
 * them, files and databases cannot.
 */
export function findLoneSurrogates({ strict }: TextScan, root: JsonNode | undefined): SyntaxFindings {
  const found = new SyntaxFindings();
  if (!mayHoldSurrogates(strict)) return found;
  for (const node of walkNodes(root)) {
    if (node.type !== 'string') continue;
    const written = strict.slice(node.offset, node.offset + node.length);
    if (!mayHoldSurrogates(written)) continue;
    for (const { index, half } of listLoneEscapes(written)) {
      const start = node.offset + index;
      found.add(() => ({
        code: 'syntax/lone-surrogate',
        span: { start, end: start + half.length },
        path: getNodePath(node),
        message: l10n.t(
          '"{0}" is half a character, which no file can hold; the game fails when it saves or sends this text',
          half,
        ),
      }));
    }
  }
  return found;
}

function* listLoneEscapes(written: string): Generator<{ readonly index: number; readonly half: string }> {
  // Every escape is matched, so that the backslash of `\\ud83d` is not taken for the beginning of one.
  for (const match of written.matchAll(
    /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\./g,
  )) {
    const [whole] = match;
    if (whole.length === 6 && /^\\u[dD][89a-fA-F]/.test(whole)) yield { index: match.index, half: whole };
  }
}
