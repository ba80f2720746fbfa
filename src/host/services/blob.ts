import type { Blob } from '../../google/surface';
import type { Execution } from '../execution/execution';
import { plain, read, ServiceObject, type ServiceSpec } from '../execution/method-spec';

const BLOB: ServiceSpec<HostBlob, Blob> = {
  name: 'Blob',
  methods: {
    getBytes: read(({ execution, bytes }) =>
      execution.values.list(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)),
    ),
    getName: plain(({ name }) => name),
  },
};

/** The bytes of a file with their type (reference page "Class Blob"); the script sees bytes from -128 to 127. */
export class HostBlob extends ServiceObject<Blob> {
  readonly spec = BLOB;

  constructor(
    readonly execution: Execution,
    readonly bytes: Uint8Array,
    readonly contentType: string,
    readonly name: string | null,
  ) {
    super();
  }
}
