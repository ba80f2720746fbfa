import { SheetsSortService, SortType } from '@univerjs/preset-sheets-sort';
import type { Book } from '../../host/engine/book';

const FRENCH = new Intl.Collator('fr');

/** Sorts texts as French does, « Écran » before « Fibre »; the rest is Univer's. */
export function sortInFrench(book: Book): void {
  book.injector.get(SheetsSortService).registerCompareFn((type, a, b) => {
    const [one, other] = [a?.v, b?.v];
    if (typeof one !== 'string' || typeof other !== 'string' || one === '' || other === '') return null;
    return FRENCH.compare(one, other) * (type === SortType.ASC ? 1 : -1);
  });
}
