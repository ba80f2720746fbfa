import { driveRefusal } from '../../../src/addon/reports/deliver-report';
import { DELIVERY } from '../../../src/addon/phrases/phrases';

const API = 'API call to drive.files.create failed with error:';

test.each([
  [`${API} Request had insufficient authentication scopes.`, DELIVERY.scopeRefused],
  [
    'You do not have permission to call drive.files.create. Required permissions: ' +
      'https://www.googleapis.com/auth/drive.file',
    DELIVERY.scopeRefused,
  ],
  [`${API} The user's Drive storage quota has been exceeded.`, DELIVERY.driveFull],
  ['Le quota de stockage de Drive est dépassé.', DELIVERY.driveFull],
  [`${API} User rate limit exceeded.`, DELIVERY.tooMany],
  ['Service invoked too many times for one day: docs create.', DELIVERY.tooMany],
  [`${API} Google Drive API has not been used in project 12 before or it is disabled.`, DELIVERY.driveOff],
  [`${API} The domain administrators have disabled Drive apps.`, DELIVERY.driveForbidden],
  ['Internal error encountered.', DELIVERY.notConverted('Google n’a pas répondu')],
  [
    `${API} Bad Request`,
    DELIVERY.notConverted(`une erreur imprévue s’est produite («\u00a0${API} Bad Request\u00a0»)`),
  ],
])('what Drive answers is said in French: %s', (message, told) => {
  expect(driveRefusal(new Error(message))).toBe(told);
});
