import { invalidParams } from './response-errors.ts';

/** Requests about a place in a text. */
const PLACED: ReadonlySet<string> = new Set(
  [
    'hover',
    'completion',
    'signatureHelp',
    'declaration',
    'definition',
    'typeDefinition',
    'implementation',
    'references',
    'documentHighlight',
    'prepareRename',
    'rename',
    'linkedEditingRange',
    'prepareCallHierarchy',
  ].map((name) => `textDocument/${name}`),
);
/** Requests about a part of a text. */
const RANGED: ReadonlySet<string> = new Set(['textDocument/codeAction', 'textDocument/inlayHint']);

/**
 * Refuses parameters that are of other types than the protocol demands, before an answer is worked out from them.
 *
 * @throws ResponseError (invalid parameters) that names the member.
 */
export function checkParams(method: string, params: unknown): void {
  if (!isObject(params)) throw invalidParams(`"${method}" takes an object of parameters`);
  if ('uri' in params) demand(isName(params.uri), 'uri');
  if (method.startsWith('textDocument/')) demand(isDocument(params.textDocument), 'textDocument.uri');
  if (PLACED.has(method)) demand(isPosition(params.position), 'position');
  if (RANGED.has(method)) demand(isRange(params.range), 'range');
  if (method === 'textDocument/rename') demand(isName(params.newName), 'newName');
  if (method === 'textDocument/codeAction') demand(isObject(params.context), 'context');
}

function demand(isRight: boolean, member: string): void {
  if (!isRight) throw invalidParams(`The parameter "${member}" is missing or not of the right type`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isName(value: unknown): boolean {
  return typeof value === 'string';
}

function isDocument(value: unknown): boolean {
  return isObject(value) && isName(value.uri);
}

function isRange(value: unknown): boolean {
  return isObject(value) && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  return isObject(value) && isCount(value.line) && isCount(value.character);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}
