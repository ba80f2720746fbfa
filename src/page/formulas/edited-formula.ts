import {
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  FOCUSING_FX_BAR_EDITOR,
  IContextService,
} from '@univerjs/core';
import type { Injector } from '@univerjs/core';
import { IEditorService, type Editor } from '@univerjs/docs-ui';
import { IEditorBridgeService } from '@univerjs/sheets-ui';

/** The text being typed in a cell, or in the formula bar for it, and where the caret stands in it. */
export class EditedFormula {
  readonly #bridge: IEditorBridgeService;
  readonly #editors: IEditorService;
  readonly #contexts: IContextService;

  constructor(injector: Injector) {
    this.#bridge = injector.get(IEditorBridgeService);
    this.#editors = injector.get(IEditorService);
    this.#contexts = injector.get(IContextService);
  }

  /** Gives the editor that has the focus; null when no cell is being edited. */
  get editor(): Editor | null {
    if (!this.#bridge.isVisible().visible) return null;
    const id = this.#contexts.getContextValue(FOCUSING_FX_BAR_EDITOR)
      ? DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY
      : DOCS_NORMAL_EDITOR_UNIT_ID_KEY;
    return (this.#editors.getEditor(id) as Editor | undefined) ?? null;
  }

  /** Gives what the editor holds, `''` when there is none. */
  get text(): string {
    return (this.editor?.getDocumentData().body?.dataStream ?? '').replace(/\r\n$/, '');
  }

  /** Gives how many characters stand before the caret; null when several are selected. */
  get caret(): number | null {
    const [range, ...others] = this.editor?.getSelectionRanges() ?? [];
    return range?.collapsed === true && others.length === 0 ? range.startOffset : null;
  }

  /** Puts a text in place of the editor's, with the caret somewhere in it. */
  replace(text: string, caret: number): void {
    const range = { startOffset: caret, endOffset: caret, collapsed: true };
    this.editor?.replaceText(text, [range]);
  }

  /** Gives where the editor stands on the screen, its height being that of its text. */
  get box(): { readonly left: number; readonly top: number; readonly bottom: number } | null {
    const { editor } = this;
    if (!editor) return null;
    const { left, top, bottom } = editor.getBoundingClientRect();
    const height = editor.getSkeleton()?.getSkeletonData()?.pages[0]?.height;
    return { left, top, bottom: height === undefined ? bottom : Math.max(bottom, top + height) };
  }
}
