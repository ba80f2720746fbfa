import type { DrawingFiles } from '../../host/charts/png-pictures';
import { packedBytes } from '../store/packed';

/** Gives what drawing charts as PNG pictures needs, which the html holds. */
export async function drawingFiles(): Promise<DrawingFiles> {
  const [wasm, font, boldFont] = await Promise.all([packedBytes('wasm'), packedBytes('font'), packedBytes('boldFont')]);
  return { wasm, fonts: [font, boldFont] };
}
