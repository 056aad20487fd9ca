import assert from 'node:assert/strict';
import { UriList } from './uri-list.ts';

describe('a list of uris', () => {
  it('answers like a set of them, also after more have come', () => {
    const list = new UriList();
    list.add('file:///b');
    assert.equal(list.has('file:///a'), false);
    list.add('file:///a');
    assert.equal(list.has('file:///a'), true);
    assert.equal(list.size, 2);
    const uris = ['file:///b', 'file:///a'];
    assert.deepEqual([...list], uris);
    assert.deepEqual([...list.keys()], uris);
    assert.deepEqual([...list.values()], uris);
    assert.deepEqual(
      [...list.entries()],
      uris.map((uri) => [uri, uri]),
    );
    const heard: string[] = [];
    for (const uri of list) heard.push(uri);
    list.forEach((uri, again, set) => {
      assert.equal(uri, again);
      assert.equal(set, list);
      heard.push(uri);
    });
    assert.deepEqual(heard, [...uris, ...uris]);
  });
});
