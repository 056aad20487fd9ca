import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { listGuideTexts } from './list-guide-texts.ts';
import { inProject } from './project-paths.ts';

/** A bundle of texts: what is said, by the English text. */
export type Texts = Readonly<Record<string, string>>;

/**
 * The texts that the code of client and server marks for translation by `l10n.t('...')`, and those of the schemas that
 * editors show, sorted. Of the code, `vscode-l10n-dev export` finds the same, in a hundred times the time.
 * @throws Error when a text is not written out right there.
 */
export function collectTexts(): Texts {
  const texts = new Set(listGuideTexts());
  for (const file of ['client/src', 'server/src'].flatMap((folder) => listSources(inProject(folder)))) {
    const source = readFileSync(file, 'utf8');
    if (/\bl10n\b/.test(source)) visit(parseSync(file, source).program, (node) => addText(node, file, texts));
  }
  return Object.fromEntries([...texts].sort().map((text) => [text, text]));
}

/** What matters to us of any node of a syntax tree. */
interface SyntaxNode {
  readonly type?: unknown;
  readonly [member: string]: unknown;
}

function addText(node: SyntaxNode, file: string, texts: Set<string>): void {
  if (node.type !== 'CallExpression' || !isMarker(node.callee)) return;
  const [text] = Array.isArray(node.arguments) ? node.arguments : [];
  if (text?.type !== 'Literal' || typeof text.value !== 'string') {
    throw new Error(`${file}: l10n.t() takes a text that is written out, with {0} where something comes in`);
  }
  texts.add(text.value);
}

/** Whether something is `l10n.t`. */
function isMarker(callee: unknown): boolean {
  if (!isNode(callee) || callee.type !== 'MemberExpression') return false;
  const { object, property } = callee;
  return isNode(object) && isNode(property) && object.name === 'l10n' && property.name === 't';
}

function visit(value: unknown, see: (node: SyntaxNode) => void): void {
  if (!isNode(value)) return;
  see(value);
  for (const member of Object.values(value)) visit(member, see);
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null;
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
