import type { DrawingFiles } from '../../host/charts/png-pictures';

/** What the page asks its server for when charts are first made into pictures. */
const WASM = '/resvg.wasm';
const FONTS = ['/arimo.ttf', '/arimo-bold.ttf'];

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Gives what drawing charts as PNG pictures needs. Throws when the server does not give it. */
export async function drawingFiles(): Promise<DrawingFiles> {
  const [wasm, ...fonts] = await Promise.all([WASM, ...FONTS].map(bytesOf));
  if (!wasm) throw new Error(WASM);
  return { wasm, fonts };
}
