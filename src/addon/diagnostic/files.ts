import { DRIVE_SCOPE } from '../reports/deliver-report';
import { drive, scriptApp, utilities } from '../sheets/services';
import { verdictOf, yesNo, type Belief } from './belief';

/** A scope without which this page would not be there. */
const DIALOG_SCOPE = 'https://www.googleapis.com/auth/script.container.ui';

function consent(scope: string): string {
  const app = scriptApp();
  const status = app.getAuthorizationInfo(app.AuthMode.FULL, [scope]).getAuthorizationStatus();
  return status.toString() === app.AuthorizationStatus.REQUIRED.toString() ? 'à demander' : 'accordée';
}

/** What we believe of what the report needs: Drive, consent, files. */
export const FILES: readonly Belief[] = [
  {
    id: 'drive',
    belief: 'Le service Drive, que le manifeste déclare, est là.',
    expected: 'oui',
    see: () => yesNo(typeof drive()?.Files.create === 'function'),
  },
  {
    id: 'autorisation',
    belief: 'getAuthorizationInfo dit, pour une liste d’autorisations, si elles sont accordées.',
    expected: 'accordée',
    see: () => consent(DIALOG_SCOPE),
  },
  {
    id: 'autorisation-exigee',
    belief: 'requireScopes laisse continuer quand l’autorisation est accordée.',
    expected: 'accepté',
    see: () => {
      const app = scriptApp();
      return verdictOf(() => {
        app.requireScopes(app.AuthMode.FULL, [DIALOG_SCOPE]);
      });
    },
  },
  {
    id: 'autorisation-drive',
    belief: 'Autorisation de créer des documents dans Google Drive.',
    expected: null,
    see: () => consent(DRIVE_SCOPE),
  },
  {
    id: 'fichier',
    belief: 'newBlob prend des octets de −128 à 127, et getBytes les rend.',
    expected: '80, −1, −128',
    see: () =>
      utilities().newBlob([80, -1, -128], 'application/zip', 'essai.zip').getBytes().join(', ').replace(/-/gu, '−'),
  },
  {
    id: 'base64',
    belief: 'base64Encode prend des octets de −128 à 127.',
    expected: 'UP+A',
    see: () => utilities().base64Encode([80, -1, -128]),
  },
];
