/** A file that the script made with Utilities. */
export interface MadeBlob {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A file that the script made in the Drive of the person at the keyboard; `bytes` are those that it sent. */
export interface MadeFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}
