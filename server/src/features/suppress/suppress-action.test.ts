import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { openFixture } from '../../../test/fixture.ts';
import { fixtureUri } from '../../../test/fixture-files.ts';
import { formatPointer } from '../../base/json-pointer.ts';
import type { JsonValue } from '../../base/json-value.ts';
import type { Problem } from '../../base/problem.ts';
import type { LanguageService } from '../../language-service.ts';
import { parseText } from '../../syntax/parse-text.ts';

const WORLD = `//- stats_config.json
{ "definitions": { "s": { "id": "s", "axes": [{ "name": "a" }, { "name": "b" }, { "name": "c" }] } } }
`;
const NPC = fixtureUri('npcs/a.npc.jsonc');
const CONFIG = fixtureUri('statlens.config.json');
const ALL = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

function open(npc: string, more = '') {
  return openFixture(`${WORLD}//- npcs/a.npc.jsonc\n${npc}\n${more}`);
}

function offers(service: LanguageService, creates = true, uri = NPC): Promise<CodeAction[]> {
  const style = { versioned: true, annotated: false, creates, spell: (given: string) => given };
  return service.codeActions(uri, { range: ALL, invoked: true, lazy: false, style });
}

function editsOf({ edit }: CodeAction): { uri: string; edits: TextEdit[] } {
  const change = edit?.documentChanges?.at(-1) as TextDocumentEdit;
  return { uri: change.textDocument.uri, edits: change.edits as TextEdit[] };
}

function apply(text: string, action: CodeAction): string {
  return TextDocument.applyEdits(TextDocument.create('a:', 'json', 0, text), editsOf(action).edits);
}

/** The problems by code and place, as often as they come. */
function namesOf(problems: readonly Problem[]): string[] {
  return problems.map(({ code, path }) => `${code} ${formatPointer(path)}`).sort();
}

describe('suppressing by a comment', () => {
  const act = async (npc: string, title: string) => {
    const { service } = await open(npc);
    const action = (await offers(service)).find((each) => each.title === title);
    return action && apply(npc, action);
  };

  it('writes a line above, as the file is written', async () => {
    assert.equal(
      await act(
        '{ "id": 1,\r\n\t"name": "A",\r\n\t"stats": { "s": {\r\n\t\t"a": 1000,\r\n\t\t"b": 1, "c": 1 } } }',
        'Ignore this entity/clamped here',
      ),
      '{ "id": 1,\r\n\t"name": "A",\r\n\t"stats": { "s": {\r\n\t\t// stat-lens-ignore entity/clamped\r\n\t\t"a": 1000,\r\n\t\t"b": 1, "c": 1 } } }',
    );
  });

  it('writes right before the place where the line holds another problem of the kind', async () => {
    assert.equal(
      await act(
        '{ "id": 1, "name": "A", "stats": { "s": { "a": 1000, "b": 1000, "c": 1 } } }',
        'Ignore this entity/clamped here',
      ),
      '{ "id": 1, "name": "A", "stats": { "s": { "a": /* stat-lens-ignore entity/clamped */ 1000, "b": 1000, "c": 1 } } }',
    );
  });

  it('writes right before the place where a comment runs into the line', async () => {
    assert.equal(
      await act(
        '{ "id": 1, "name": "A", "stats": { "s": { "b": 1, /* x\n y */ "a": 1000, "c": 1 } } }',
        'Ignore this entity/clamped here',
      ),
      '{ "id": 1, "name": "A", "stats": { "s": { "b": 1, /* x\n y */ "a": /* stat-lens-ignore entity/clamped */ 1000, "c": 1 } } }',
    );
  });

  it('is not offered in strict JSON, in broken text, and for what is said about suppressions', async () => {
    const clamped = '{ "id": 1, "name": "A", "stats": { "s": { "a": 1000, "b": 1, "c": 1 } } }';
    const { service } = await open('{}', `//- npcs/b.npc.json\n${clamped}`);
    const titles = (await offers(service, true, fixtureUri('npcs/b.npc.json'))).map(({ title }) => title);
    assert.ok(titles.includes('Ignore this entity/clamped in statlens.config.json'));
    assert.ok(!titles.includes('Ignore this entity/clamped here'));
    assert.equal(await act(clamped.replace(',', ''), 'Ignore this entity/clamped here'), undefined);
    assert.equal(
      await act('// stat-lens-ignore tier/gap\n{}', 'Ignore this suppression/unused here'),
      undefined,
    );
  });

  it('hides exactly that problem, and the text says the same', async () => {
    const { service } = await open('{}');
    const value = fc.constantFrom('1', '1000', '-5', '"x"', 'null');
    const gap = fc.constantFrom(
      ' ',
      '\n',
      '\r\n\t',
      ' /* x */ ',
      '\n// y\n',
      ' /* z\n */ ',
      '\n// stat-lens-ignore tier/gap\n',
    );
    const member = fc.tuple(gap, fc.constantFrom('a', 'b', 'c', 'd'), gap, value, gap);
    const members = fc.uniqueArray(member, { selector: ([, key]) => key, minLength: 1, maxLength: 4 });
    let version = 0;
    const see = (text: string) => {
      service.setDocument(NPC, ++version, text);
      return service.check(NPC);
    };
    await fc.assert(
      fc.asyncProperty(members, gap, fc.nat(), async (parts, before, pick) => {
        const stats = parts.map(([a, key, b, v, c]) => `${a}"${key}"${b}:${v}${c}`).join();
        const text = `${before}{ "id": 1, "name": "A", "stats": { "s": {${stats}} } }`;
        const problems = see(text);
        const actions = (await offers(service)).filter(({ title }) => / here$/.test(title));
        const action = actions[pick % Math.max(1, actions.length)];
        if (action === undefined)
          return assert.ok(problems.every(({ code }) => /^(suppression|npc)/.test(code)));
        const target = findTarget(problems, action, text);
        const after = apply(text, action);
        assert.deepEqual(parseText(after, { comments: true }).value, parse(text));
        const rest = namesOf(problems).filter((name) => name !== target);
        assert.deepEqual(namesOf(see(after)), rest, `${text}\n=>\n${after}`);
      }),
      { numRuns: 200 },
    );
  }).timeout(120_000);

  function parse(text: string): JsonValue | undefined {
    return parseText(text, { comments: true }).value;
  }

  function findTarget(problems: readonly Problem[], { diagnostics = [] }: CodeAction, text: string): string {
    const [diagnostic] = diagnostics;
    assert.ok(diagnostic);
    const document = TextDocument.create('a:', 'json', 0, text);
    const shown = document.getText(diagnostic.range);
    const found = problems.filter(
      ({ code, message }) => code === diagnostic.code && message === diagnostic.message,
    );
    assert.equal(new Set(namesOf(found)).size, 1, shown);
    return namesOf(found)[0] ?? '';
  }
});

describe('suppressing in the config', () => {
  const npc = '{ "id": 1, "name": "A", "stats": { "s": { "a": 1000, "b": 1000, "c": 1 } } }';
  const TITLE = 'Ignore this entity/clamped in statlens.config.json';
  const entry = { code: 'entity/clamped', file: 'npcs/a.npc.jsonc', pointer: '/stats/s/a' };

  it('adds an entry to the config that is there, and hides exactly that problem', async () => {
    for (const config of [
      '{}',
      '{\n  // mine\n  "suppressions": [\n    { "code": "tier/*", "file": "x" },\n  ]\n}',
    ]) {
      const { service } = await open(npc, `//- statlens.config.json\n${config}`);
      const before = namesOf(service.check(NPC));
      const action = (await offers(service)).find(({ title }) => title === TITLE);
      assert.ok(action);
      assert.equal(editsOf(action).uri, CONFIG);
      const after = apply(config, action);
      const { suppressions } = parseText(after, { comments: true }).value as { suppressions: object[] };
      assert.deepEqual(suppressions.at(-1), entry);
      assert.equal(after.includes('// mine'), config.includes('// mine'));
      service.setDocument(CONFIG, 1, after);
      assert.deepEqual(
        namesOf(service.check(NPC)),
        before.filter((name) => name !== 'entity/clamped /stats/s/a'),
      );
    }
  });

  it('makes a config where there is none, when the editor can', async () => {
    const { service } = await open(npc);
    const action = (await offers(service)).find(({ title }) => title === TITLE);
    const [create] = action?.edit?.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri: CONFIG, options: { ignoreIfExists: true } });
    const text = action === undefined ? '' : apply('', action);
    assert.deepEqual(JSON.parse(text), { suppressions: [entry] });
    assert.equal(
      (await offers(service, false)).find(({ title }) => title === TITLE),
      undefined,
    );
  });

  it('changes nothing in a config that is broken just there', async () => {
    const { service } = await open(npc, '//- statlens.config.json\n{ "suppressions": [ 1 2 ] }');
    assert.equal(
      (await offers(service)).find(({ title }) => title === TITLE),
      undefined,
    );
  });
});
