import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { MarkupContent } from 'vscode-languageserver-types';
import type { CompletionOptions } from '../src/features/completion/completion-options.ts';
import type { LanguageService } from '../src/language-service.ts';
import { STATS_SCHEME, WORLD_SCHEME } from '../src/protocol/linked-schemes.ts';
import { rules } from '../src/rules/rules.ts';
import { type Fixture, openFixture } from './fixture.ts';
import { findRawWords, listWords, makePseudoTexts, readKnownNames } from './pseudo-texts.ts';
import { HARBOUR_WORLD, MARA } from './small-harbour.ts';

const GAME = `${HARBOUR_WORLD}${MARA}//- sessions/eve.session.json
{ "id": 3, "world_id": 7, "stats": { "relationships": { "npc:12": { "affinity": 120, "trust": 3, "tierId": "x" } } } }
//- sessions/old.session.json
{ "id": 4, "world_id": 9, "relationships": { "npc:12": { "affinity": 50 } } }
//- items/charm.item.json
{ "id": 1, "meta": { "stats_modifiers": { "attributes": { "modifiers": [
  { "axis": "strength", "type": "multiplicative", "value": 2, "source": "charm" }, { "axis": "luck", "type": "absolute", "value": 9 } ] } } } }
//- packs/mood.stat_package.json
{ "id": "plugin.mood", "label": "Mood", "definitions": {}, "derivations": [{ "id": "calm", "to_stat_definition": "attributes" }] }
`;

const EDITOR: CompletionOptions = { snippets: true, markdown: true, setsIndentation: true };

describe('what features say in another language', () => {
  /** Codes and files are called the same in every language. */
  const known = new Set(
    listWords(
      `${GAME} ${readKnownNames()} ${rules.map(({ code }) => code)} affinityTierId file:///game statlens.config.json`,
    ),
  );
  let fixture: Fixture;
  let service: LanguageService;

  before(async () => {
    l10n.config({ contents: makePseudoTexts() });
    fixture = await openFixture(GAME);
    service = fixture.service;
    service.countResidents(Number.POSITIVE_INFINITY);
  });
  after(() => l10n.config({ contents: {} }));

  const check = (texts: readonly unknown[]) => {
    const all = [...new Set(texts)].filter((text) => typeof text === 'string');
    assert.notEqual(all.length, 0);
    assert.deepEqual(
      all.flatMap((text) => findRawWords(text, known).map((word) => `${word}: ${text}`)),
      [],
    );
  };

  /** What `ask` answers at the beginning of every word of every file. */
  const askEverywhere = async <T>(
    ask: (uri: string, position: { line: number; character: number }) => Promise<T>,
  ): Promise<T[]> => {
    const answers: T[] = [];
    for (const uri of fixture.uris) {
      const located = await service.workspace.locate(uri);
      assert.ok(located);
      for (const { index } of located.text.matchAll(/\w+|""/g))
        answers.push(await ask(uri, located.lines().positionAt(index + 1)));
    }
    return answers;
  };

  it('is translated in hovers', async () => {
    const hovers = await askEverywhere((uri, position) => service.hover(uri, position));
    check(hovers.map((hover) => (MarkupContent.is(hover?.contents) ? hover.contents.value : undefined)));
  });

  it('is translated in completions', async () => {
    const lists = await askEverywhere((uri, position) => service.completion(uri, position, EDITOR));
    const items = lists.flatMap((list) => list?.items ?? []);
    check(
      items.flatMap(({ detail, documentation }) => [
        detail,
        MarkupContent.is(documentation) ? documentation.value : undefined,
      ]),
    );
  });

  it('is translated in lenses', async () => {
    const lenses = (await Promise.all(fixture.uris.map((uri) => service.codeLenses(uri)))).flat();
    check(lenses.map((lens) => service.resolveCodeLens(lens, new Set())?.command?.title));
  });

  it('is translated in diagnostics', async () => {
    const diagnostics = (await Promise.all(fixture.uris.map((uri) => service.diagnostics(uri)))).flat();
    check(diagnostics.map(({ message }) => message));
  });

  it('is translated in code actions', async () => {
    const style = { versioned: true, annotated: true, creates: true, spell: String };
    const actions = await askEverywhere((uri, start) =>
      service.codeActions(uri, { range: { start, end: start }, invoked: true, lazy: false, style }),
    );
    check(actions.flat().map(({ title }) => title));
    const annotations = actions.flat().flatMap(({ edit }) => Object.values(edit?.changeAnnotations ?? {}));
    check(annotations.flatMap(({ label, description }) => [label, description]));
  });

  it('is translated in inlay hints', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    const hints = (await Promise.all(fixture.uris.map((uri) => service.inlayHints(uri, range)))).flat();
    const tooltips = await Promise.all(hints.map((hint) => service.inlayHintTooltip(hint)));
    check(tooltips.map((tooltip) => tooltip?.value));
  });

  it('is translated in the call hierarchy', async () => {
    const items = (await askEverywhere((uri, at) => service.prepareCallHierarchy(uri, at))).flat();
    const calls = await Promise.all(
      items.map(async (item) => [
        ...(await service.incomingCalls(item)).map(({ from }) => from),
        ...(await service.outgoingCalls(item)).map(({ to }) => to),
      ]),
    );
    check([...items, ...calls.flat()].flatMap(({ name, detail }) => [name, detail]));
  });

  it('is translated in the tree of stats', async () => {
    const texts: unknown[] = [];
    const walk = async (parent?: string) => {
      const { nodes } = await service.statsTree({ parent });
      for (const { id, label, description } of nodes) {
        texts.push(label, description);
        await walk(id);
      }
    };
    await walk();
    check(texts);
  });

  it('is translated in refusals to rename', async () => {
    const places = await askEverywhere((uri, position) => service.prepareRename(uri, position));
    check(places.map((place) => (typeof place === 'string' ? place : undefined)));
  });

  it('is translated in outlines and lists of symbols', async () => {
    const outlines = (await Promise.all(fixture.uris.map((uri) => service.documentSymbols(uri)))).flat();
    const flatten = (symbols: typeof outlines): typeof outlines =>
      symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children ?? [])]);
    check(flatten(outlines).flatMap(({ name, detail }) => [name, detail]));
    const symbols = await service.workspaceSymbols('a', false);
    check(symbols.flatMap(({ name, containerName }) => [name, containerName]));
  });

  it('is translated in read-only documents', async () => {
    check(fixture.uris.map((uri) => service.effectiveDocument(uri)));
    check(
      await Promise.all(fixture.uris.map((uri) => service.linkedDocument(`${WORLD_SCHEME}:x.jsonc?${uri}`))),
    );
    check(
      await Promise.all(
        fixture.uris.map((uri) => service.linkedDocument(`${STATS_SCHEME}:x.base.jsonc?${uri}`)),
      ),
    );
  });
});
