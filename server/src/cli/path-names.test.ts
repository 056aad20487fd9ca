import assert from 'node:assert/strict';
import { uriFromPath } from '../base/uri.ts';
import { createPathNames } from './path-names.ts';

describe('createPathNames', () => {
  const nameOf = createPathNames('/games/harbour');

  it('names files below the folder by the way down', () => {
    assert.equal(nameOf('file:///games/harbour/npcs/mara.npc.json'), 'npcs/mara.npc.json');
  });

  it('unescapes', () => {
    assert.equal(nameOf(uriFromPath('/games/harbour/npcs/zoë #1 50%.json')), 'npcs/zoë #1 50%.json');
  });

  it('names files elsewhere by the way up and down', () => {
    assert.equal(nameOf('file:///games/harbour-2/world.json'), '../harbour-2/world.json');
    assert.equal(nameOf('file:///world.json'), '../../world.json');
  });

  it('works at the top and in folders with odd names', () => {
    assert.equal(createPathNames('/')('file:///games/world.json'), 'games/world.json');
    assert.equal(createPathNames('/a b')(uriFromPath('/a b/world.json')), 'world.json');
  });
});
