import * as z from 'zod/mini';
import type { WorkbookDocument } from '../../host/values/document';
import { Refusal } from './refusal';

const sheet = z.looseObject({
  id: z.string(),
  name: z.string(),
  cellData: z.optional(z.record(z.string(), z.record(z.string(), z.looseObject({})))),
});
const document = z.looseObject({
  sheetOrder: z.array(z.string()).check(z.minLength(1)),
  sheets: z.record(z.string(), sheet),
  styles: z.record(z.string(), z.unknown()),
});
const content = { document, properties: z.array(z.tuple([z.string(), z.string()])) };

const SCHEMAS = {
  save: z.object({ ...content, revision: z.string(), overwrite: z.optional(z.boolean()) }),
  copy: z.object({ ...content, name: z.string() }),
  export: z.object(content),
  csv: z.object({
    name: z.string(),
    files: z.array(z.object({ name: z.string(), text: z.string() })).check(z.minLength(1), z.maxLength(200)),
  }),
};

/** What the page has to be saved. */
export interface Content {
  readonly document: WorkbookDocument;
  readonly properties: ReadonlyMap<string, string>;
}

function read<Name extends keyof typeof SCHEMAS>(name: Name, body: Uint8Array): z.infer<(typeof SCHEMAS)[Name]> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Refusal(400, 'La demande n’est pas du JSON.');
  }
  const found = SCHEMAS[name].safeParse(value);
  if (!found.success) throw new Refusal(400, 'La demande n’a pas la forme attendue.');
  return found.data as z.infer<(typeof SCHEMAS)[Name]>;
}

function contentOf({ document, properties }: z.infer<typeof SCHEMAS.export>): Content {
  if (document.sheetOrder.some((id) => !Object.hasOwn(document.sheets, id)))
    throw new Refusal(400, 'La demande n’a pas la forme attendue.');
  return { document: document as unknown as WorkbookDocument, properties: new Map(properties) };
}

/** Gives what a page asks to save; throws a Refusal (400) when it has another form. */
export function readSave(body: Uint8Array): Content & { readonly revision: string; readonly overwrite: boolean } {
  const { revision, overwrite = false, ...rest } = read('save', body);
  return { ...contentOf(rest), revision, overwrite };
}

/** Gives what a page asks to save under another name; throws a Refusal (400) when it has another form. */
export function readCopy(body: Uint8Array): Content & { readonly fileName: string } {
  const { name, ...rest } = read('copy', body);
  return { ...contentOf(rest), fileName: name };
}

/** Gives what a page asks to download; throws a Refusal (400) when it has another form. */
export function readExport(body: Uint8Array): Content {
  return contentOf(read('export', body));
}

/**
 * Gives the CSV files that a page opens, in UTF-8, and the name of their folder; throws a Refusal (400) when it has
 * another form.
 */
export function readCsvFiles(body: Uint8Array): {
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
} {
  const { name, files } = read('csv', body);
  return { name, files: files.map((file) => ({ name: file.name, bytes: new TextEncoder().encode(file.text) })) };
}
