import type { ChartPictures } from '../host/charts/chart-pictures';
import { FONT_FAMILY, PICTURE_SCALE } from '../host/charts/chart-look';
import { HostLimit } from '../host/values/exceptions';

const FONTS = [
  '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
];

/** Gives what draws charts in Node, by resvg's own code for the machine; it is loaded when first needed. */
export function nodePictures(): ChartPictures {
  let png: ChartPictures['png'] | null = null;
  return {
    async prepare() {
      if (png) return;
      try {
        const { Resvg } = await import('@resvg/resvg-js');
        const { chartSvg } = await import('../host/charts/chart-svg');
        const font = {
          fontFiles: FONTS.map((name) => require.resolve(name)),
          loadSystemFonts: false,
          defaultFontFamily: FONT_FAMILY,
          sansSerifFamily: FONT_FAMILY,
        };
        const fitTo = { mode: 'zoom', value: PICTURE_SCALE } as const;
        png = (chart, read) => new Resvg(chartSvg(chart, read), { font, fitTo }).render().asPng();
      } catch {
        // Charts are not drawn: asking for a picture says so. The next execution tries again.
      }
    },
    png(chart, read) {
      if (!png) throw new HostLimit('EmbeddedChart.getAs: what draws charts could not be loaded');
      return png(chart, read);
    },
  };
}
