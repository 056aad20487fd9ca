import { type InitializeParams, InsertTextMode, MarkupKind } from 'vscode-languageserver';

/** What the client can do with completions, as `LanguageService.completion` takes it. */
export interface CompletionAbilities {
  readonly snippets: boolean;
  readonly markdown: boolean;
  readonly setsIndentation: boolean;
  readonly resolvesDocumentation: boolean;
  readonly sharesEditRange: boolean;
}

/** Reads it from what the client said at initialization; what it did not say it cannot do. */
export function readCompletionAbilities({ capabilities }: InitializeParams): CompletionAbilities {
  const { completionItem, completionList } = capabilities.textDocument?.completion ?? {};
  return {
    snippets: completionItem?.snippetSupport === true,
    markdown: completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    setsIndentation: completionItem?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    // Since its first version, the protocol lets every client ask for the documentation later.
    resolvesDocumentation: true,
    sharesEditRange: completionList?.itemDefaults?.includes('editRange') === true,
  };
}
