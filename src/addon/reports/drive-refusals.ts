import { causeOf } from '../sheets/failure-causes';
import { DELIVERY } from '../phrases/phrases';

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
