import type { ChartPictures } from './chart-pictures';

/** Gives what draws charts as Google was seen to: the first pictures of each are a blank or tiny one. */
export function poorAtFirst(pictures: ChartPictures, poor: Uint8Array, times: number): ChartPictures {
  const asked = new Map<number, number>();
  return {
    prepare: () => pictures.prepare(),
    png: (chart, read) => {
      const before = asked.get(chart.id) ?? 0;
      asked.set(chart.id, before + 1);
      return before < times ? poor : pictures.png(chart, read);
    },
  };
}
