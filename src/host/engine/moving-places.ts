import type { Book } from './book';
import type { Area } from '../values/document';
import { changeOf, movedBy } from './sheet-change';
import { movedArea } from './lines';

/** Cells of a sheet that are found again after rows and columns were inserted, removed or moved. */
interface MovingPlace {
  readonly sheetId: string;
  /** Where the cells are now; null once they are gone. */
  area: Area | null;
}

/** Keeps places that follow the cells, for what waits for its turn while others change the workbook. */
export class MovingPlaces {
  readonly #places = new Set<MovingPlace>();

  constructor(book: Book) {
    book.observe((command) => {
      const made = this.#places.size > 0 ? changeOf(command) : null;
      if (!made) return;
      const moved = movedBy(made);
      const { subUnitId } = command.params as { subUnitId: string };
      for (const place of this.#places)
        if (place.sheetId === subUnitId && place.area) place.area = movedArea(moved, place.area);
    });
  }

  follow(sheetId: string, area: Area): MovingPlace {
    const place = { sheetId, area };
    this.#places.add(place);
    return place;
  }

  forget(place: MovingPlace): void {
    this.#places.delete(place);
  }
}
