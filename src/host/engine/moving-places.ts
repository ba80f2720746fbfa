import type { Book } from './book';
import type { Area } from '../values/document';
import { bounds, moveOf } from './follow-move';

/** Cells of a sheet that are found again after rows and columns were inserted, removed or moved. */
export interface MovingPlace {
  readonly sheetId: string;
  /** Where the cells are now; null once they are gone. */
  area: Area | null;
}

/** Keeps places that follow the cells, for what waits for its turn while others change the workbook. */
export class MovingPlaces {
  readonly #places = new Set<MovingPlace>();

  constructor(book: Book) {
    book.observe((command) => {
      const move = this.#places.size > 0 ? moveOf(command) : null;
      if (!move) return;
      const { subUnitId } = command.params as { subUnitId: string };
      for (const place of this.#places)
        if (place.sheetId === subUnitId && place.area) place.area = bounds(move(place.area));
    });
  }

  /** Begins to follow cells. */
  follow(sheetId: string, area: Area): MovingPlace {
    const place = { sheetId, area };
    this.#places.add(place);
    return place;
  }

  /** Ends following them. */
  forget(place: MovingPlace): void {
    this.#places.delete(place);
  }
}
