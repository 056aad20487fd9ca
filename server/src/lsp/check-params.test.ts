import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver';
import { checkParams } from './check-params.ts';

const textDocument = { uri: 'file:///game/world.json' };
const position = { line: 0, character: 3 };

function refuses(method: string, params: unknown, member: string): void {
  assert.throws(
    () => checkParams(method, params),
    (error: unknown) =>
      error instanceof ResponseError && error.code === -32602 && error.message.includes(`"${member}"`),
    `${method} ${JSON.stringify(params)}`,
  );
}

describe('checkParams', () => {
  it('lets pass what the protocol allows', () => {
    checkParams('textDocument/hover', { textDocument, position });
    checkParams('textDocument/rename', { textDocument, position, newName: 'x' });
    checkParams('textDocument/codeLens', { textDocument });
    checkParams('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    checkParams('statLens/migrate', textDocument);
    checkParams('codeAction/resolve', { title: 'x' });
  });

  it('names what is missing or of another type', () => {
    refuses('textDocument/hover', {}, 'textDocument.uri');
    refuses('textDocument/hover', { textDocument: null, position }, 'textDocument.uri');
    refuses('textDocument/hover', { textDocument }, 'position');
    refuses('textDocument/hover', { textDocument, position: { line: -1, character: 0 } }, 'position');
    refuses('textDocument/completion', { textDocument, position: { line: 0.5, character: 0 } }, 'position');
    refuses('textDocument/rename', { textDocument, position, newName: 7 }, 'newName');
    refuses('textDocument/inlayHint', { textDocument, range: { start: position } }, 'range');
    refuses('statLens/migrate', { uri: 7 }, 'uri');
    refuses('statLens/migrate', undefined, 'statLens/migrate');
  });
});
