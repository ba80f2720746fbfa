import { documentProperties } from '../safe/stored-text';

/** A report that was made as a Google document. */
interface FormerReport {
  readonly name: string;
  readonly url: string;
  /** When, `yyyy-MM-dd HH:mm`. */
  readonly moment: string;
}

const PROPERTY = 'nec.rapports';
/** Google refuses a property of more than 9 kB. */
const LARGEST = 8000;
const MOST = 20;

function isReport(value: unknown): value is FormerReport {
  const { name, url, moment } = (value ?? {}) as Partial<Record<keyof FormerReport, unknown>>;
  return (
    typeof name === 'string' && typeof moment === 'string' && typeof url === 'string' && url.startsWith('https://')
  );
}

/** Gives the documents made from this workbook, the last one first; none when the property was spoilt. */
export function formerReports(): FormerReport[] {
  try {
    const known: unknown = JSON.parse(documentProperties()?.getProperty(PROPERTY) ?? '[]');
    return Array.isArray(known) ? known.filter(isReport) : [];
  } catch {
    return [];
  }
}

/** Remembers a document among those made from this workbook; the oldest are forgotten when there is no room. */
export function rememberReport(report: FormerReport): void {
  let kept = [report, ...formerReports()].slice(0, MOST);
  const size = () => encodeURIComponent(JSON.stringify(kept)).replace(/%../gu, '.').length;
  while (kept.length > 1 && size() > LARGEST) kept = kept.slice(0, -1);
  documentProperties()?.setProperty(PROPERTY, JSON.stringify(kept));
}

/** Forgets the documents made from this workbook: they are of an edition that is no longer here. */
export function forgetReports(): void {
  documentProperties()?.deleteProperty(PROPERTY);
}
