import { readManifest, type Manifest } from '../../../src/host/execution/manifest';
import { open } from '../open-workbook';

const FILE_SCOPE = 'https://www.googleapis.com/auth/drive.file';
const MANIFEST: Manifest = {
  scopes: [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
    FILE_SCOPE,
  ],
  advancedServices: ['Drive'],
};
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SCRIPT = `
function has() { return typeof Drive; }
function blob(bytes, type) {
  var made = Utilities.newBlob(bytes, type, 'bilan.docx');
  return [made.getName(), made.getBytes(), Utilities.base64Encode(made.getBytes())];
}
function typed() { return Utilities.newBlob(new Uint8Array([1]), 'text/plain', 'a'); }
function create(type, mimeType, fields) {
  return Drive.Files.create({ name: 'Bilan', mimeType: mimeType }, Utilities.newBlob([80, 75, -1], type, 'bilan.docx'),
    { fields: fields });
}
function remove(id) { Drive.Files.remove(id); }
function granted() {
  var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['${FILE_SCOPE}']);
  return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED,
    info.getAuthorizationUrl() !== null];
}
function required() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${FILE_SCOPE}']); }
function read() { return SpreadsheetApp.getActiveSpreadsheet().getName(); }
function alerted() { SpreadsheetApp.getUi().alert('a', 'b', SpreadsheetApp.getUi().ButtonSet.OK); }
`;
const create = (type = DOCX, mimeType = 'application/vnd.google-apps.document', fields = 'id,webViewLink') => [
  type,
  mimeType,
  fields,
];

describe('files and Drive', () => {
  test('a blob keeps bytes (-128 to 127) and type, in base 64, for whoever opened the workbook', async () => {
    const host = await open(SCRIPT);
    expect(host.call('blob', [[80, 75, -1, 127, -128], DOCX])).toEqual([
      'bilan.docx',
      [80, 75, -1, 127, -128],
      'UEv/f4A=',
    ]);
    expect([...host.blobs]).toEqual([
      ['bilan.docx', { contentType: DOCX, bytes: Uint8Array.from([80, 75, 255, 127, 128]) }],
    ]);
    expect(host.call('blob', [Array.from({ length: 30_000 }, (_, index) => (index % 256) - 128), DOCX])).toHaveLength(
      3,
    );
  });

  test('bytes beyond -128 to 127, or a typed array, are not what Google takes', async () => {
    const host = await open(SCRIPT);
    expect(() => host.call('blob', [[200], DOCX])).toThrow(
      "The parameters (number[],String,String) don't match the method signature for Utilities.newBlob.",
    );
    expect(() => host.call('typed')).toThrow(
      "The parameters (Object,String,String) don't match the method signature for Utilities.newBlob.",
    );
  });

  test('Drive is not there unless the manifest declares it', async () => {
    expect((await open(SCRIPT)).call('has')).toBe('undefined');
    expect((await open(SCRIPT, undefined, { manifest: { ...MANIFEST, advancedServices: [] } })).call('has')).toBe(
      'undefined',
    );
    expect((await open(SCRIPT, undefined, { manifest: MANIFEST })).call('has')).toBe('object');
  });

  test('Drive.Files.create converts a .docx, gives the fields asked for or the default', async () => {
    const host = await open(SCRIPT, undefined, { manifest: MANIFEST });
    expect(host.call('create', create())).toEqual({
      id: 'document-1',
      webViewLink: 'https://docs.google.com/document/d/document-1/edit?usp=drivesdk',
    });
    expect(host.call('create', create(DOCX, undefined, ''))).toEqual({
      kind: 'drive#file',
      id: 'document-2',
      name: 'Bilan',
      mimeType: 'application/vnd.google-apps.document',
    });
    expect(host.driveFiles.map(({ id, name, bytes }) => [id, name, [...bytes]])).toEqual([
      ['document-1', 'Bilan', [80, 75, 255]],
      ['document-2', 'Bilan', [80, 75, 255]],
    ]);
    host.call('remove', ['document-1']);
    expect(host.driveFiles.map(({ id }) => id)).toEqual(['document-2']);
  });

  test('what Drive would not convert, or a field that is none, is refused', async () => {
    const host = await open(SCRIPT, undefined, { manifest: MANIFEST });
    expect(() => host.call('create', create('text/plain'))).toThrow(
      'GoogleJsonResponseException: API call to drive.files.create failed with error: Bad Request',
    );
    expect(() => host.call('create', create(DOCX, DOCX))).toThrow('Bad Request');
    expect(() => host.call('create', create(DOCX, undefined, 'id,link'))).toThrow('Invalid field selection link');
    expect(() => host.call('create', create(), 'customFunction')).toThrow('You do not have permission to call create.');
  });

  test('a scope that the person refuses, or the manifest lacks, is refused at the call, known before', async () => {
    const host = await open(SCRIPT, undefined, { manifest: MANIFEST });
    expect(host.call('granted')).toEqual([false, false]);
    expect(() => host.call('required')).not.toThrow();
    host.refuseScope(FILE_SCOPE);
    expect(host.call('granted')).toEqual([true, true]);
    expect(() => host.call('required')).toThrow('Authorization is required to perform that action.');
    expect(() => host.call('create', create())).toThrow(
      'API call to drive.files.create failed with error: Request had insufficient authentication scopes.',
    );
    host.allow();
    expect(() => host.call('create', create())).not.toThrow();
    const bare = await open(SCRIPT, undefined, { manifest: { scopes: [], advancedServices: ['Drive'] } });
    expect(() => bare.call('read')).toThrow(
      'Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly',
    );
    expect(() => bare.call('alerted')).toThrow(
      'You do not have permission to call Ui.alert. Required permissions: ' +
        'https://www.googleapis.com/auth/script.container.ui',
    );
  });

  test('a manifest is read from its text, what it does not say being empty', () => {
    expect(readManifest('{}')).toEqual({ scopes: [], advancedServices: [] });
    const text = JSON.stringify({
      oauthScopes: [FILE_SCOPE],
      dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
    });
    expect(readManifest(text)).toEqual({ scopes: [FILE_SCOPE], advancedServices: ['Drive'] });
  });
});
