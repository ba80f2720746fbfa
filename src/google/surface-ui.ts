// The part of surface.ts about menus, dialogs and pages; import it from there.

/** One of Google's enumeration members; only its identity counts. */
export interface EnumMember {
  toString(): string;
}

export interface Menu {
  addItem(caption: string, functionName: string): Menu;
  addSeparator(): Menu;
  addSubMenu(menu: Menu): Menu;
  addToUi(): void;
}

export interface PromptResponse {
  getSelectedButton(): EnumMember;
  getResponseText(): string;
}

export interface HtmlOutput {
  setTitle(title: string): HtmlOutput;
  setWidth(width: number): HtmlOutput;
  setHeight(height: number): HtmlOutput;
}

export interface Ui {
  readonly Button: {
    readonly OK: EnumMember;
    readonly YES: EnumMember;
    readonly NO: EnumMember;
    readonly CANCEL: EnumMember;
    readonly CLOSE: EnumMember;
  };
  readonly ButtonSet: { readonly OK: EnumMember; readonly OK_CANCEL: EnumMember; readonly YES_NO: EnumMember };
  createMenu(caption: string): Menu;
  alert(title: string, prompt: string, buttons: EnumMember): EnumMember;
  prompt(title: string, prompt: string, buttons: EnumMember): PromptResponse;
  showSidebar(userInterface: HtmlOutput): void;
  showModalDialog(userInterface: HtmlOutput, title: string): void;
}

export interface HtmlProvider {
  createHtmlOutput(html: string): HtmlOutput;
}
