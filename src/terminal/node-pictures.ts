import { readFile } from 'node:fs/promises';
import type { ChartPictures } from '../host/charts/chart-pictures';

const WASM = '@resvg/resvg-wasm/index_bg.wasm';
const FONTS = [
  '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
];

/** Gives what draws charts in Node; ECharts and the renderer are loaded when first needed. */
export function nodePictures(): ChartPictures {
  const fileOf = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await readFile(require.resolve(name)));
  let drawn: ChartPictures | null = null;
  return {
    async prepare() {
      const { pngPictures } = await import('../host/charts/png-pictures');
      drawn ??= pngPictures(async () => ({ wasm: await fileOf(WASM), fonts: await Promise.all(FONTS.map(fileOf)) }));
      await drawn.prepare();
    },
    png(chart, read) {
      if (!drawn) throw new Error('prepare() was not called');
      return drawn.png(chart, read);
    },
  };
}
