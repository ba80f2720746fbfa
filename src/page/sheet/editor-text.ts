import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService, IUniverInstanceService } from '@univerjs/core';
import type { DocumentDataModel, Injector } from '@univerjs/core';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import type { IEditorBridgeServiceVisibleParam } from '@univerjs/sheets-ui';

interface EditorText {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** False when the person left the text as the editor showed it. */
  readonly isChanged: boolean;
}

/** Reads what is typed before Univer makes a cell of it: it does not understand French numbers and dates. */
export class EditorTexts {
  #shown = '';
  #last: EditorText | null = null;

  constructor(injector: Injector) {
    const bridge = injector.get(IEditorBridgeService);
    const units = injector.get(IUniverInstanceService);
    injector.get(ICommandService).beforeCommandExecuted((command) => {
      if (command.id !== SetCellEditVisibleOperation.id) return;
      const cell = bridge.getEditCellState();
      if (!cell) return;
      const { visible } = command.params as IEditorBridgeServiceVisibleParam;
      if (visible) this.#shown = streamText(cell.documentLayoutObject.documentModel?.getBody()?.dataStream);
      else {
        const text = streamText(
          units.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.getBody()?.dataStream,
        );
        this.#last = {
          sheetId: cell.sheetId,
          row: cell.row,
          column: cell.column,
          text,
          isChanged: text !== this.#shown,
        };
      }
    });
  }

  /** Gives, once, the text that was typed last if it was typed in this cell; null otherwise. */
  take(sheetId: string, row: number, column: number): EditorText | null {
    const last = this.#last;
    if (last?.sheetId !== sheetId || last.row !== row || last.column !== column) return null;
    this.#last = null;
    return last;
  }
}

/** Univer's documents end with a paragraph and a section; a paragraph within is a line break of the cell. */
export function streamText(stream: string | undefined): string {
  return (stream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
}
