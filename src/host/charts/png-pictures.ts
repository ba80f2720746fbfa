import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { ChartPictures } from './chart-pictures';
import { FONT_FAMILY, PICTURE_SCALE } from './chart-look';
import { chartSvg } from './chart-svg';
import { HostLimit } from '../values/exceptions';

/** What drawing needs: the renderer's WebAssembly, and the fonts (TTF) of its texts, the plain one first. */
export interface DrawingFiles {
  readonly wasm: BufferSource;
  readonly fonts: readonly Uint8Array[];
}

/** One module of WebAssembly serves the whole process: it can be started once only. */
let started: Promise<void> | null = null;

/** Gives what draws charts as PNG in the page, ECharts' SVG by resvg; files are asked for at the first `prepare`. */
export function pngPictures(load: () => Promise<DrawingFiles>): ChartPictures {
  let fonts: Uint8Array[] | null = null;
  let preparing: Promise<void> | null = null;
  const prepare = async (): Promise<void> => {
    try {
      const files = await load();
      started ??= initWasm(files.wasm);
      await started;
      fonts = [...files.fonts];
    } catch {
      // Charts are not drawn: asking for a picture says so. The next execution tries again.
      preparing = null;
    }
  };
  return {
    prepare: () => (preparing ??= prepare()),
    png: (chart, read) => {
      if (!fonts) throw new HostLimit('EmbeddedChart.getAs: what draws charts could not be loaded');
      const font = { fontBuffers: fonts, defaultFontFamily: FONT_FAMILY, sansSerifFamily: FONT_FAMILY };
      const drawing = new Resvg(chartSvg(chart, read), { font, fitTo: { mode: 'zoom', value: PICTURE_SCALE } });
      try {
        return drawing.render().asPng();
      } finally {
        drawing.free();
      }
    },
  };
}
