// The part of surface.ts about files, pictures, Drive and consent; import it from there.
import type { EnumMember } from './surface-ui';

/** A file; its bytes go from -128 to 127. */
export interface Blob {
  getBytes(): number[];
  getName(): string | null;
}

/** Which scopes the person at the keyboard granted. */
export interface AuthorizationInfo {
  getAuthorizationStatus(): EnumMember;
  getAuthorizationUrl(): string | null;
}

/** `requireScopes` ends the execution, and has Google ask, when one of the scopes is not granted. */
export interface ScriptService {
  readonly AuthMode: { readonly FULL: EnumMember };
  readonly AuthorizationStatus: { readonly REQUIRED: EnumMember; readonly NOT_REQUIRED: EnumMember };
  getAuthorizationInfo(authMode: EnumMember, oAuthScopes: string[]): AuthorizationInfo;
  requireScopes(authMode: EnumMember, oAuthScopes: string[]): void;
}

/** What is asked of a new file: a Google type has the file that is sent converted. */
export interface DriveResource {
  name: string;
  mimeType: string;
}

/** What Drive answers: the fields that were asked for. */
export interface DriveFiles {
  create(
    resource: DriveResource,
    mediaData: Blob,
    optionalArgs: { fields: string },
  ): { id?: string; webViewLink?: string };
  remove(fileId: string): void;
}

/** The advanced service Drive, v3: it is there only when the manifest declares it. */
export interface DriveService {
  readonly Files: DriveFiles;
}

export interface CellImage {
  getContentUrl(): string;
  toString(): string;
}

export interface CellImageBuilder {
  setSourceUrl(url: string): CellImageBuilder;
  build(): CellImage;
}
