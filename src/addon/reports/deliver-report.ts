import type { Blob } from '../../google/surface';
import { DELIVERY } from '../phrases/phrases';
import { drive, scriptApp } from '../sheets/services';
import { causeOf } from '../sheets/failure-causes';

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
