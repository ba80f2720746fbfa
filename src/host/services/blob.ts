import type { Blob } from '../../google/surface';
import type { Execution } from '../execution/execution';
import { plain, read, ServiceObject } from '../execution/method-spec';

/** The bytes of a file with their type (reference page "Class Blob"); the script sees bytes from -128 to 127. */
export class HostBlob extends ServiceObject implements Blob {
  readonly spec = { name: 'Blob', methods: { getBytes: read(), getName: plain() } };

  constructor(
    private readonly execution: Execution,
    readonly bytes: Uint8Array,
    readonly contentType: string,
    readonly name: string | null,
  ) {
    super();
  }

  getBytes(): number[] {
    return this.execution.values.list(new Int8Array(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length));
  }

  getName(): string | null {
    return this.name;
  }
}
