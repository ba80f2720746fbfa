import type { Blob } from '../../google/surface';
import { utilities, drive, scriptApp } from '../sheets/services';
import { DELIVERY } from '../phrases/phrases';
import { causeOf } from '../sheets/failure-causes';
import { documentProperties } from '../safe/stored-text';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LONGEST_NAME = 120;

/** Gives bytes as Google's services take them: a plain array, from -128 to 127. */
function googleBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
}

/** Gives a name that any disk takes for a file, without extension. */
function fileName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/[. ]+$/u, '');
}

export function docxBlob(name: string, bytes: Uint8Array): Blob {
  return utilities().newBlob(googleBytes(bytes), DOCX, `${fileName(name)}.docx`);
}

/** What Google says, in English or French by account, and what it means to staff; the first that fits counts. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [
    /has not been used in project|is disabled|accessNotConfigured|n['’]est pas activée?|SERVICE_DISABLED/iu,
    DELIVERY.driveOff,
  ],
  [/administrator|administrateur|domain policy|règle de domaine/iu, DELIVERY.driveForbidden],
  [/storage quota|storageQuotaExceeded|quota de stockage|espace de stockage/iu, DELIVERY.driveFull],
  [/scopes?\b|permissions?\b|authori[sz]ation|autorisation/iu, DELIVERY.scopeRefused],
  [/rate limit|quota|too many|limit exceeded|limite/iu, DELIVERY.tooMany],
];

/** Gives, as a French sentence, why Google Drive took no document. */
export function driveRefusal(failure: unknown): string {
  const message = failure instanceof Error ? failure.message : String(failure);
  return REFUSALS.find(([pattern]) => pattern.test(message))?.[1] ?? DELIVERY.notConverted(causeOf(failure).what);
}

/** The scope under which the script sees only the files that it made. */
export const DRIVE_SCOPE = 'https://www.googleapis.com/auth/drive.file';
const GOOGLE_DOCUMENT = 'application/vnd.google-apps.document';

/** Where a report is: a Google document, or the file and why, with the page that asks for a missing consent. */
export type Delivery =
  | { readonly kind: 'document'; readonly url: string }
  | { readonly kind: 'file'; readonly why: string; readonly help: string; readonly consentUrl: string | null };

/** Gives the page where Google asks for the missing scope; null when granted, or when Google cannot tell. */
function missingConsent(): string | null {
  try {
    const app = scriptApp();
    const info = app.getAuthorizationInfo(app.AuthMode.FULL, [DRIVE_SCOPE]);
    return info.getAuthorizationStatus().toString() === app.AuthorizationStatus.REQUIRED.toString()
      ? (info.getAuthorizationUrl() ?? '')
      : null;
  } catch {
    return null;
  }
}

/**
 * Makes a Google document of a .docx file, a new one each time: under its scope the script may not change one that a
 * colleague made. `requireScopes` would end the run and lose the report: consent is looked up instead, and asked for by
 * a link.
 */
export function deliver(name: string, file: Blob): Delivery {
  const service = drive();
  if (service === null) return { kind: 'file', why: DELIVERY.noDrive, help: DELIVERY.noDriveHelp, consentUrl: null };
  const consentUrl = missingConsent();
  if (consentUrl !== null)
    return { kind: 'file', why: DELIVERY.scopeRefused, help: '', consentUrl: consentUrl === '' ? null : consentUrl };
  try {
    const { id = '', webViewLink } = service.Files.create({ name, mimeType: GOOGLE_DOCUMENT }, file, {
      fields: 'id,webViewLink',
    });
    return { kind: 'document', url: webViewLink ?? `https://docs.google.com/document/d/${id}/edit` };
  } catch (failure) {
    return { kind: 'file', why: driveRefusal(failure), help: '', consentUrl: null };
  }
}

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
