import { type Command, l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { StatsTreeKind, StatsTreeNode } from '../../../server/src/protocol/stats-tree.ts';
import { describeProblems } from '../our-diagnostics.ts';
import { countNodeProblems, isPart, openArguments, partUri } from './node-place.ts';

const ICONS: Readonly<Record<StatsTreeKind, string>> = {
  world: 'globe',
  definition: 'symbol-class',
  level: 'star-empty',
  axis: 'dashboard',
  tier: 'tag',
  npcs: 'organization',
  worldless: 'question',
  group: 'ellipsis',
  npc: 'person',
  session: 'comment-discussion',
};

/** How a node looks, what it does, and what is read out for it. */
export function makeTreeItem(node: StatsTreeNode, filter: string): TreeItem {
  const { id, kind, label, description = '', uri } = node;
  const item = new TreeItem(label, collapsibleStateOf(node, filter));
  // What was open before somebody filtered need not be open while they do.
  item.id = filter === '' ? id : `${filter}\n${id}`;
  item.description = description;
  item.iconPath = new ThemeIcon(ICONS[kind]);
  item.contextValue = uri === undefined ? kind : `${kind} file`;
  const parts = [label, nameKind(kind), description].filter((part) => part !== '');
  item.tooltip = parts.join('\n');
  if (uri === undefined) {
    item.accessibilityInformation = { label: parts.join(', ') };
    return item;
  }
  // The editor itself marks files with problems; for what is only a part of a file we do.
  item.resourceUri = isPart(node) ? partUri(node) : Uri.parse(uri);
  const open: Command = { command: 'vscode.open', title: l10n.t('Open'), arguments: openArguments(node) };
  item.command = open;
  item.accessibilityInformation = { label: [...parts, describeProblems(countNodeProblems(node))].join(', ') };
  return item;
}

function collapsibleStateOf({ kind, hasChildren }: StatsTreeNode, filter: string): TreeItemCollapsibleState {
  if (!hasChildren) return TreeItemCollapsibleState.None;
  const isOpen = filter !== '' && (kind === 'world' || kind === 'npcs');
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** What a node is, in a word; empty where its label says it. */
function nameKind(kind: StatsTreeKind): string {
  switch (kind) {
    case 'world':
      return l10n.t('world');
    case 'definition':
      return l10n.t('stat definition');
    case 'level':
      return l10n.t('level');
    case 'axis':
      return l10n.t('axis');
    case 'tier':
      return l10n.t('tier');
    case 'npc':
      return l10n.t('NPC');
    case 'session':
      return l10n.t('session');
    default:
      return '';
  }
}
