import { driveRefusal } from '../../../src/addon/reports/drive-refusals';
import { REPORT } from '../../../src/addon/phrases/phrases';

const API = 'API call to drive.files.create failed with error:';

test.each([
  [`${API} Request had insufficient authentication scopes.`, REPORT.scopeRefused],
  [
    'You do not have permission to call drive.files.create. Required permissions: ' +
      'https://www.googleapis.com/auth/drive.file',
    REPORT.scopeRefused,
  ],
  [`${API} The user's Drive storage quota has been exceeded.`, REPORT.driveFull],
  ['Le quota de stockage de Drive est dépassé.', REPORT.driveFull],
  [`${API} User rate limit exceeded.`, REPORT.tooMany],
  ['Service invoked too many times for one day: docs create.', REPORT.tooMany],
  [`${API} Google Drive API has not been used in project 12 before or it is disabled.`, REPORT.driveOff],
  [`${API} The domain administrators have disabled Drive apps.`, REPORT.driveForbidden],
  ['Internal error encountered.', REPORT.notConverted('Google n’a pas répondu')],
  [`${API} Bad Request`, REPORT.notConverted(`${API} Bad Request`)],
])('what Drive answers is said in French: %s', (message, told) => {
  expect(driveRefusal(new Error(message))).toBe(told);
});
