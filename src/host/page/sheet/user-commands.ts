import { CanceledError, ICommandService } from '@univerjs/core';
import type { ICommandInfo, IDisposable, IRange } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import type { ISetRangeValuesCommandParams } from '@univerjs/sheets';
import { areaAddress } from '../../a1-notation';
import type { GestureQueue } from '../../gesture-queue';
import type { SpreadsheetHost } from '../../spreadsheet-host';
import { EditorTexts } from './editor-text';

/** Has what a person does in Univer done by the host, as Google Sheets would have it. */
export function interceptCommands(host: SpreadsheetHost, queue: GestureQueue): IDisposable {
  const { injector } = host.book;
  const texts = new EditorTexts(injector);
  const listener = injector.get(ICommandService).beforeCommandExecuted((command) => {
    const gesture = gestureOf(host, texts, command);
    if (!gesture) return;
    void queue.add(gesture);
    throw new CanceledError();
  });
  return {
    dispose: () => {
      texts.dispose();
      listener.dispose();
    },
  };
}

function gestureOf(host: SpreadsheetHost, texts: EditorTexts, command: Readonly<ICommandInfo>): (() => Promise<void>) | null {
  if (command.id !== SetRangeValuesCommand.id) return null;
  const { subUnitId, range } = command.params as ISetRangeValuesCommandParams & { range: IRange };
  const grid = host.book.gridById(subUnitId ?? '');
  const typed = grid && texts.take(grid.id, range.startRow, range.startColumn);
  if (!typed) return null;
  const texts_ = Array.from({ length: range.endRow - range.startRow + 1 }, () => Array.from({ length: range.endColumn - range.startColumn + 1 }, () => typed.text));
  return () => host.paste(grid.name, areaAddress(range), texts_);
}
