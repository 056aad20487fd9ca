import { assert } from 'chai';
import * as vscode from 'vscode';
import { waitForCodes } from './editor/diagnostics.ts';
import { extensionId, fixtureUri, openFixture, restoreFixture } from './editor/fixture.ts';
import { replaceText } from './editor/text.ts';
import { waitFor } from './editor/wait-for.ts';

/** What the extension gives to others, as far as these tests look at it. */
interface Api {
  readonly explorer: {
    readonly provider: vscode.TreeDataProvider<unknown> & {
      readonly filter: string;
      setFilter(text: string): void;
    };
    readonly view: vscode.TreeView<unknown>;
    readonly isFollowing: boolean;
  };
}

async function openExplorer(): Promise<Api['explorer']> {
  const api: Api = await vscode.extensions.getExtension(extensionId)?.activate();
  await vscode.commands.executeCommand('statLens.explorer.focus');
  await waitFor(
    'the view',
    () => api.explorer.view.visible,
    (isVisible) => isVisible,
  );
  return api.explorer;
}

function itemOf({ provider }: Api['explorer'], entry: unknown): vscode.TreeItem {
  return provider.getTreeItem(entry) as vscode.TreeItem;
}

/** The items below the one that these labels lead to, with their entries. */
async function list(explorer: Api['explorer'], ...labels: readonly string[]) {
  let entries = (await explorer.provider.getChildren()) ?? [];
  for (const label of labels) {
    const entry = entries.find((each) => itemOf(explorer, each).label === label);
    if (entry === undefined) return [];
    entries = (await explorer.provider.getChildren(entry)) ?? [];
  }
  return entries.map((entry) => ({ entry, item: itemOf(explorer, entry) }));
}

async function labelsBelow(explorer: Api['explorer'], ...labels: readonly string[]): Promise<string[]> {
  return (await list(explorer, ...labels)).map(({ item }) => `${item.label}: ${item.description}`);
}

function waitForLabels(explorer: Api['explorer'], wanted: readonly string[], ...labels: readonly string[]) {
  return waitFor(
    `${wanted.join(', ')} below ${labels.join(' > ')}`,
    () => labelsBelow(explorer, ...labels),
    (seen) => seen.join() === wanted.join(),
  );
}

function selectedLabels(explorer: Api['explorer']): unknown[] {
  return explorer.view.selection.map((entry) => itemOf(explorer, entry).label);
}

describe('Stats explorer', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('statLens.clearExplorerFilter');
    await vscode.commands.executeCommand('statLens.followEditor');
    await restoreFixture();
  });

  it('shows worlds, definitions, levels, axes, tiers and NPCs, and follows what is typed', async () => {
    const explorer = await openExplorer();
    await waitForLabels(explorer, [
      'Broken Reef: world 8 · 1 NPC · refused by the game',
      'Sunken Isle: 1 NPC',
      'Harbour Town: world 7 · 2 NPCs',
    ]);
    await waitForLabels(
      explorer,
      ['attributes: 2 axes · 1 level', 'relationships: 2 axes · 1 level', 'NPCs: 2'],
      'Harbour Town',
    );
    const tier = ['Harbour Town', 'attributes', 'strength', 'expert'] as const;
    await waitForLabels(explorer, ['Mara: NPC 12 · 90', 'Tobin: NPC 15 · 100'], ...tier);
    const mara = await openFixture('npcs/mara.npc.json');
    await replaceText(mara, '"strength": 90', '"strength": 50');
    await waitForLabels(explorer, ['Tobin: NPC 15 · 100'], ...tier);
  });

  it('shows anew only what looks different', async () => {
    const explorer = await openExplorer();
    const tier = ['Harbour Town', 'attributes', 'strength', 'expert'] as const;
    await waitForLabels(explorer, ['Mara: NPC 12 · 90', 'Tobin: NPC 15 · 100'], ...tier);
    const shownAnew: unknown[] = [];
    const listener = explorer.provider.onDidChangeTreeData?.((entry) => {
      shownAnew.push(entry === undefined || entry === null ? 'everything' : itemOf(explorer, entry).label);
    });
    const mara = await openFixture('npcs/mara.npc.json');
    await replaceText(mara, '"strength": 90', '"strength": 91');
    await waitFor(
      'news',
      () => shownAnew,
      (seen) => seen.length > 0,
    );
    listener?.dispose();
    assert.deepEqual(shownAnew, ['expert']);
  });

  it('leads to where things are written, and says in words what they are', async () => {
    const explorer = await openExplorer();
    await waitForCodes(fixtureUri('npcs/tobin.npc.json'), ['entity/clamped']);
    const [, tobin] = await list(explorer, 'Harbour Town', 'NPCs');
    assert.equal(tobin?.item.resourceUri?.toString(), fixtureUri('npcs/tobin.npc.json').toString());
    assert.equal(tobin?.item.accessibilityInformation?.label, 'Tobin, NPC, NPC 15, 1 warning');
    const [, expert] = (await list(explorer, 'Harbour Town', 'attributes', 'strength')).slice(1);
    assert.equal(expert?.item.label, 'expert');
    const { command = '', arguments: given = [] } = expert?.item.command ?? {};
    await vscode.commands.executeCommand(command, ...given);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), fixtureUri('world.json').toString());
    assert.include(editor?.document.getText(editor.selection), '"id": "expert"');
    await vscode.commands.executeCommand('statLens.openBeside', tobin?.entry);
    await waitFor(
      'two columns',
      () => vscode.window.visibleTextEditors.length,
      (count) => count === 2,
    );
  });

  it('marks tiers that have problems', async () => {
    const explorer = await openExplorer();
    await openFixture('broken/world.json');
    await waitFor(
      'problems of a tier',
      async () => {
        const tiers = await list(explorer, 'Broken Reef', 'resolve', 'courage');
        return tiers.map(({ item }) => item.accessibilityInformation?.label);
      },
      (labels) => labels.some((label) => /^(timid|bold), tier, .*error/.test(label ?? '')),
    );
  });

  it('reveals the NPC of the active editor, unless it is to keep still', async () => {
    const explorer = await openExplorer();
    await openFixture('npcs/tobin.npc.json');
    await waitFor(
      'Tobin',
      () => selectedLabels(explorer),
      (seen) => seen.join() === 'Tobin',
    );
    await openFixture('npc_states/mara.npc_state.json');
    await waitFor(
      'Mara',
      () => selectedLabels(explorer),
      (seen) => seen.join() === 'Mara',
    );
    await vscode.commands.executeCommand('statLens.unfollowEditor');
    assert.isFalse(explorer.isFollowing);
    await openFixture('npcs/tobin.npc.json');
    await vscode.commands.executeCommand('statLens.revealInExplorer', fixtureUri('world.json'));
    await waitFor(
      'the world',
      () => selectedLabels(explorer),
      (seen) => seen.join() === 'Harbour Town',
    );
  });

  it('reveals what was opened last, also while the tree is read anew', async () => {
    const explorer = await openExplorer();
    const files = [
      ['broken/world.json', 'Broken Reef'],
      ['npcs/tobin.npc.json', 'Tobin'],
      ['npcs/mara.npc.json', 'Mara'],
    ] as const;
    for (let round = 0; round < 6; round += 1) {
      const [path, label] = files[round % files.length] ?? files[0];
      explorer.provider.setFilter('');
      await openFixture(path);
      await waitFor(
        label,
        () => selectedLabels(explorer),
        (seen) => seen.join() === label,
      );
    }
  });

  it('filters by names', async () => {
    const explorer = await openExplorer();
    explorer.provider.setFilter('tobin');
    await waitForLabels(explorer, ['Harbour Town: world 7 · 2 NPCs']);
    await waitForLabels(explorer, ['Tobin: NPC 15'], 'Harbour Town', 'NPCs');
    await waitFor(
      'the message',
      () => explorer.view.message ?? '',
      (message) => message.includes('tobin'),
    );
    explorer.provider.setFilter('nobody at all');
    await waitForLabels(explorer, []);
  });
});

describe('A new project', () => {
  const folder = () => fixtureUri('fresh');
  const choices = () => ({ folder: folder(), template: 'minimal', worldName: 'Fresh Harbour' });

  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await restoreFixture();
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('is made from a template, has no problems, and appears in the explorer', async () => {
    const explorer = await openExplorer();
    await vscode.commands.executeCommand('statLens.createProject', choices());
    assert.equal(
      vscode.window.activeTextEditor?.document.uri.toString(),
      vscode.Uri.joinPath(folder(), 'world.json').toString(),
    );
    await waitForCodes(vscode.Uri.joinPath(folder(), 'world.json'), []);
    await waitFor(
      'the new world',
      () => labelsBelow(explorer),
      (seen) => seen.some((label) => /^Fresh Harbour: .* 2 NPCs$/.test(label)),
    );
  });

  it('overwrites nothing', async () => {
    const world = vscode.Uri.joinPath(folder(), 'world.json');
    await vscode.workspace.fs.writeFile(world, new TextEncoder().encode('{}'));
    const failed = vscode.commands.executeCommand('statLens.createProject', choices());
    // The message stays until somebody has read it.
    await waitFor(
      'the end of the command',
      async () => {
        await vscode.commands.executeCommand('notifications.clearAll');
        return Promise.race([
          failed.then(() => true),
          new Promise((resolve) => setTimeout(resolve, 100, false)),
        ]);
      },
      (isOver) => isOver === true,
    );
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(world)), '{}');
    assert.lengthOf(await vscode.workspace.fs.readDirectory(folder()), 1);
  });
});
