import { DRIVE_SCOPE } from '../reports/deliver-report';
import { drive, scriptApp, utilities } from '../sheets/services';
import { seen, verdictOf, yesNo, type Belief } from './belief';

/** A scope without which this page would not be there. */
const DIALOG_SCOPE = 'https://www.googleapis.com/auth/script.container.ui';

function consent(scope: string): string {
  const app = scriptApp();
  const status = app.getAuthorizationInfo(app.AuthMode.FULL, [scope]).getAuthorizationStatus();
  return status.toString() === app.AuthorizationStatus.REQUIRED.toString() ? 'à demander' : 'accordée';
}

/** What we believe of what the report needs: Drive, consent, files. */
export const FILES: readonly Belief[] = [
  seen('drive', 'Le service Drive, que le manifeste déclare, est là.', 'oui', () =>
    yesNo(typeof drive()?.Files.create === 'function'),
  ),
  seen(
    'autorisation',
    'getAuthorizationInfo dit, pour une liste d’autorisations, si elles sont accordées.',
    'accordée',
    () => consent(DIALOG_SCOPE),
  ),
  seen('autorisation-exigee', 'requireScopes laisse continuer quand l’autorisation est accordée.', 'accepté', () => {
    const app = scriptApp();
    return verdictOf(() => {
      app.requireScopes(app.AuthMode.FULL, [DIALOG_SCOPE]);
    });
  }),
  seen('autorisation-drive', 'Autorisation de créer des documents dans Google Drive.', null, () =>
    consent(DRIVE_SCOPE),
  ),
  seen('fichier', 'newBlob prend des octets de −128 à 127, et getBytes les rend.', '80, −1, −128', () =>
    utilities().newBlob([80, -1, -128], 'application/zip', 'essai.zip').getBytes().join(', ').replace(/-/gu, '−'),
  ),
  seen('base64', 'base64Encode prend des octets de −128 à 127.', 'UP+A', () =>
    utilities().base64Encode([80, -1, -128]),
  ),
];
