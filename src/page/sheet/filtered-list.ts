import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService, IUniverInstanceService } from '@univerjs/core';
import type { DocumentDataModel } from '@univerjs/core';
import { RichTextEditingMutation, type IRichTextEditingMutationParams } from '@univerjs/docs';
import type { Book } from '../../host/engine/book';
import { streamText } from './editor-text';
import { isBegun } from './ruled-cells';

/** The choices of the list that Univer (0.25.1) shows under a cell, whose own search takes the keys of the cell. */
const CHOICES = '[data-u-comp="sheets-dropdown-list"] > :last-child > *';

/** Has a cell's list show the choices that begin as typed; all when none does, or it is one of them. */
export function filterLists({ injector }: Book): void {
  const units = injector.get(IUniverInstanceService);
  const filter = (): void => {
    const typed = streamText(units.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.getBody()?.dataStream);
    const choices = [...document.querySelectorAll<HTMLElement>(CHOICES)];
    const begun = choices.filter(({ textContent }) => isBegun(textContent, typed));
    const isAll = begun.length === 0 || begun.some(({ textContent }) => textContent === typed);
    for (const choice of choices) choice.style.display = isAll || begun.includes(choice) ? '' : 'none';
  };
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== RichTextEditingMutation.id) return;
    // The list comes with the first letter.
    if ((params as IRichTextEditingMutationParams).unitId === DOCS_NORMAL_EDITOR_UNIT_ID_KEY) setTimeout(filter, 50);
  });
}
