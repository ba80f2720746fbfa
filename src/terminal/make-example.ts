import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CellValueType, WrapStrategy, type ICellData, type IStyleData } from '@univerjs/core';
import { readCsvFolder } from '../host/files/csv';
import type { WorkbookDocument } from '../host/values/document';
import { writeFiles } from './output-files';
import { YES } from '../host/engine/snapshot-values';
import { writeXlsx } from '../host/xlsx/write';
import { TAB_ORDER } from '../files/tab-order';

// Makes examples/nec-2024.xlsx of examples/nec-2024/*.csv: the same facts as staff would have typed them into a
// spreadsheet.

const EXAMPLES = resolve(__dirname, '../../examples');
/** Days between the spreadsheets' day 0 and that of the computers' clock. */
const EPOCH = 25_569;

const STYLES: Readonly<Record<string, IStyleData>> = {
  header: { bl: YES, bg: { rgb: '#d9e2f3' } },
  amount: { n: { pattern: '#,##0.00 "€"' } },
  day: { n: { pattern: 'dd/mm/yyyy' } },
  stamp: { n: { pattern: 'dd/mm/yyyy hh:mm:ss' } },
  time: { n: { pattern: 'h"h"mm' } },
  long: { tb: WrapStrategy.WRAP },
};

/** Width in pixels of the columns whose text is longer than the usual. */
const WIDTHS: Readonly<Record<string, number>> = {
  Titre: 420,
  Intervenants: 360,
  Description: 420,
  Avis: 460,
  Constat: 420,
  'Type de dépense': 320,
  Fournisseur: 220,
  Paramètre: 260,
  Valeur: 260,
  'E-mail': 220,
  Commentaire: 320,
  Nom: 120,
  Structure: 120,
};

function serial(day: string, time = '00:00:00'): number | null {
  const [date, month, year] = day.split('/').map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  if (date === undefined || month === undefined || year === undefined) return null;
  return Date.UTC(year, month - 1, date, hours, minutes, seconds) / 86_400_000 + EPOCH;
}

function number(value: number | null, style?: string): ICellData | null {
  return value === null ? null : { v: value, t: CellValueType.NUMBER, ...(style !== undefined && { s: style }) };
}

/** Gives a cell as staff would have it, by its column's label and its text; null leaves the text as it is. */
function typed(tab: string, label: string, text: string): ICellData | null {
  const plain = /^\d+(?:[.,]\d+)?$/.test(text) ? number(Number(text.replace(',', '.'))) : null;
  if (/^(?:CoNum|Inscrit jour \d+|Présent jour \d+)$/.test(label))
    return text === 'oui'
      ? { v: 1, t: CellValueType.BOOLEAN }
      : text === 'non'
        ? { v: 0, t: CellValueType.BOOLEAN }
        : null;
  if (label === 'Montant') return number(Number(text.replace(/[^\d.,-]/g, '').replace(',', '.')), 'amount');
  if (/^\d{2}\/\d{2}\/\d{4}$/.test(text)) return number(serial(text), 'day');
  const stamp = /^(\S+) (\d{2}:\d{2}:\d{2})$/.exec(text);
  if (label === 'Horodatage' && stamp) return number(serial(stamp[1] ?? '', stamp[2]), 'stamp');
  const time = /^(\d{1,2})h(\d{2})?$/.exec(text);
  if ((label === 'Début' || label === 'Fin') && time)
    return number((Number(time[1]) * 60 + Number(time[2] ?? 0)) / 1440, 'time');
  const numeric =
    tab === 'Paramètres' ||
    tab === 'Éditions' ||
    ['Jours', 'Heures', 'N° mandat', 'Recommandation (0 à 10)'].includes(label);
  return numeric ? plain : null;
}

/** Gives the document with its texts turned into what a spreadsheet would hold. */
function asTyped(document: WorkbookDocument): WorkbookDocument {
  const sheets = Object.fromEntries(
    Object.entries(document.sheets).map(([id, sheet]) => {
      const rows = sheet.cellData ?? {};
      const labels = Object.fromEntries(
        Object.entries((rows[0] ?? {}) as Record<string, ICellData>).map(([column, cell]) => [
          column,
          String(cell.v ?? ''),
        ]),
      );
      const cellData = Object.fromEntries(
        Object.entries(rows).map(([row, cells]) => [
          row,
          Object.fromEntries(
            Object.entries(cells as Record<string, ICellData>).map(([column, cell]): [string, ICellData] => {
              const text = String(cell.v ?? '');
              if (row === '0') return [column, { v: text, t: CellValueType.STRING, s: 'header' }];
              return [
                column,
                typed(sheet.name ?? '', labels[column] ?? '', text) ?? {
                  v: text,
                  t: CellValueType.STRING,
                  ...((WIDTHS[labels[column] ?? ''] ?? 0) > 300 && { s: 'long' }),
                },
              ];
            }),
          ),
        ]),
      );
      const columnData = Object.fromEntries(
        Object.entries(labels).map(([column, label]) => [column, { w: WIDTHS[label] ?? 110 }]),
      );
      return [id, { ...sheet, cellData, columnData }];
    }),
  );
  return { ...document, styles: { ...STYLES }, sheets };
}

async function main(): Promise<void> {
  const folder = join(EXAMPLES, 'nec-2024');
  const names = (await readdir(folder)).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) })),
  );
  const document = asTyped(readCsvFolder(files, TAB_ORDER).document);
  await writeFiles(EXAMPLES, new Map([['nec-2024.xlsx', writeXlsx({ after: document })]]));
}

void main();
