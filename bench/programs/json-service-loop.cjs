// VS Code's JSON engine over a folder: parse and validate each file against its kind's schema, as a script would do it.
// Arguments: the folder, a JSON file with the schemas by kind, and the package.json beside which the engine is installed.
const { readdirSync, readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');

const [folder = '.', schemaFile = '', peerPackage = ''] = process.argv.slice(2);
const { getLanguageService, TextDocument } = createRequire(peerPackage)('vscode-json-languageservice');
const schemas = JSON.parse(readFileSync(schemaFile, 'utf8'));

async function main() {
  const service = getLanguageService({});
  let problems = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.json')) continue;
    const kind = entry.name.endsWith('.npc.json')
      ? 'npc'
      : entry.name.endsWith('.npc_state.json')
        ? 'npc-state'
        : 'world';
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    const document = TextDocument.create(`file:///${entry.name}`, 'json', 1, text);
    const json = service.parseJSONDocument(document);
    problems += (await service.doValidation(document, json, {}, schemas[kind])).length;
  }
  console.log(problems);
}

void main();
