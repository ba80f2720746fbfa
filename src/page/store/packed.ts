/** The ids under which the html holds its parts: gzip in base64, in elements that nothing runs. */
export const PARTS = {
  page: 'nec-page',
  worker: 'nec-worker',
  code: 'nec-code',
  wasm: 'nec-resvg',
  font: 'nec-arimo',
  boldFont: 'nec-arimo-bold',
  example: 'nec-exemple',
  /** A workbook to be taken in, with its name in `data-name`; most pages have none. */
  workbook: 'nec-classeur',
} as const;

/** The script of the worker, and a worker that runs it and that nobody has taken yet. */
export interface StartedWorker {
  readonly script: string;
  first: Worker | null;
}

declare global {
  interface Window {
    /** Put there by the loader: a worker reads its script while the page reads its own. */
    necWorker: Promise<StartedWorker>;
  }
}

type PartName = keyof typeof PARTS;

/** Gives the bytes of a part of the html; throws when it is not there. */
export async function packedBytes(name: PartName): Promise<Uint8Array<ArrayBuffer>> {
  const text = document.getElementById(PARTS[name])?.textContent;
  if (!text) throw new Error(`the page has no #${PARTS[name]}`);
  const letters = atob(text.trim());
  const packed = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) packed[index] = letters.charCodeAt(index);
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** Gives an address of the browser's own at which it runs a part that is a script. */
export async function packedScript(name: PartName): Promise<string> {
  return URL.createObjectURL(new Blob([await packedBytes(name)], { type: 'text/javascript' }));
}
