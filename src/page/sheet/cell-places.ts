import { IRenderManagerService, SHEET_VIEWPORT_KEY, type Engine, type Scene } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';

import type { Book } from '../../host/engine/book';

/** A rectangle of the element that the sheet is drawn in, in pixels. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the cells that scroll are drawn, and how to find one of them there. */
interface Window {
  /** The part of the canvas that scrolls: without headers and frozen cells. */
  readonly area: Place;
  readonly zoom: number;
  /** Gives where a cell is drawn, from the corner of the canvas; it may be outside of what is seen. */
  cell(row: number, column: number): Place;
}

/** Knows where Univer draws the cells of the tab that is shown, and says when that may have changed. */
export class CellPlaces {
  constructor(private readonly book: Book) {}

  /** Calls the listener after each frame that Univer draws: scrolling, zoom, widths, another tab. */
  onFrame(listener: () => void): void {
    this.#render()?.engine.endFrame$.subscribe(() => listener());
  }

  get canvas(): HTMLCanvasElement | null {
    return this.#render()?.engine.getCanvasElement() ?? null;
  }

  /** Null while nothing is drawn. */
  get window(): Window | null {
    const render = this.#render();
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    if (!render || !viewport || !skeleton) return null;
    const { scaleX: zoom } = render.scene;
    const { viewportScrollX, viewportScrollY, left, top, width, height } = viewport;
    return {
      area: { left, top, width: width ?? 0, height: height ?? 0 },
      zoom,
      cell: (row, column) => {
        const { startX, startY, endX, endY } = skeleton.getNoMergeCellWithCoordByIndex(row, column);
        return {
          left: (startX - viewportScrollX) * zoom,
          top: (startY - viewportScrollY) * zoom,
          width: (endX - startX) * zoom,
          height: (endY - startY) * zoom,
        };
      },
    };
  }

  #render(): {
    readonly engine: Engine;
    readonly scene: Scene;
    with: <T>(id: new (...args: never[]) => T) => T;
  } | null {
    return this.book.injector.get(IRenderManagerService).getRenderById(this.book.unitId) as never;
  }
}
