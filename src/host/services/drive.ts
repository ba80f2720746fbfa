import { ExecutedObject } from './executed-object';
import type { DriveFiles, DriveResource, DriveService } from '../../google/surface';
import type { HostBlob } from './blob';
import { ApiException } from '../values/exceptions';
import type { Execution } from '../execution/execution';
import { change, ServiceObject, type ServiceSpec } from '../execution/method-spec';

const DOCUMENT = 'application/vnd.google-apps.document';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What Drive answers when `fields` asks for nothing else. */
const DEFAULT_FIELDS = 'kind,id,name,mimeType';

/** The first bytes of a zip. */
const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

type Options = Parameters<DriveFiles['create']>[2];

const FILES: ServiceSpec<HostDriveFiles, DriveFiles> = {
  name: 'Drive.Files',
  methods: {
    create: change(
      ...(['object', 'Blob', 'object'] as const),
      ({ execution }, { name, mimeType }: DriveResource, { bytes, contentType }: HostBlob, { fields }: Options) => {
        // A file is converted only when a Google type is asked for, from one that Drive knows how to read.
        if (mimeType !== DOCUMENT || contentType !== DOCX || !isZip(bytes))
          throw new ApiException('drive.files.create', 'Bad Request');
        const { driveFiles } = execution.document;
        const last = Number(driveFiles.at(-1)?.id.split('-')[1] ?? 0);
        const id = `document-${last + 1}`;
        driveFiles.push({ id, name, mimeType, bytes });
        const all: Readonly<Record<string, string>> = {
          kind: 'drive#file',
          id,
          name,
          mimeType,
          webViewLink: `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`,
        };
        const asked = (fields === '' ? DEFAULT_FIELDS : fields).split(',');
        const unknown = asked.find((field) => !(field in all));
        if (unknown !== undefined) throw new ApiException('drive.files.create', `Invalid field selection ${unknown}`);
        return execution.values.record(Object.fromEntries(asked.map((field) => [field, all[field]])));
      },
    ),
    // Under its scope, the script finds only what it made itself.
    remove: change('string', ({ execution: { document } }, fileId) => {
      const place = document.driveFiles.findIndex(({ id }) => id === fileId);
      if (place === -1) throw new ApiException('drive.files.delete', `File not found: ${fileId}.`);
      document.driveFiles.splice(place, 1);
    }),
  },
};

class HostDriveFiles extends ExecutedObject<DriveFiles> {
  readonly spec = FILES;
}

/** The advanced service that the script knows as `Drive` where its manifest declares it (Drive API v3). */
export class HostDrive extends ServiceObject<DriveService> {
  readonly spec = { name: 'Drive', methods: {}, fields: ['Files'] as const };
  readonly Files: HostDriveFiles;

  constructor(execution: Execution) {
    super();
    this.Files = new HostDriveFiles(execution);
  }
}
