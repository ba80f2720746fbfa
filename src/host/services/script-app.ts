import { ExecutedObject } from './executed-object';
import type { AuthorizationInfo, ScriptService } from '../../google/surface';
import { isGranted } from '../execution/document-state';
import { GoogleException } from '../values/exceptions';
import { enumeration, plain, ServiceObject } from '../execution/method-spec';
import type { HostEnum } from '../execution/method-spec';

const AUTH_MODES = enumeration('ScriptApp.AuthMode', 'NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const STATUSES = enumeration('ScriptApp.AuthorizationStatus', 'REQUIRED', 'NOT_REQUIRED');

class HostAuthorizationInfo extends ServiceObject implements AuthorizationInfo {
  readonly spec = {
    name: 'ScriptApp.AuthorizationInfo',
    methods: { getAuthorizationStatus: plain(), getAuthorizationUrl: plain() },
  };

  constructor(private readonly isRequired: boolean) {
    super();
  }

  getAuthorizationStatus(): HostEnum {
    return STATUSES[this.isRequired ? 'REQUIRED' : 'NOT_REQUIRED'];
  }

  getAuthorizationUrl(): string | null {
    return this.isRequired ? 'https://script.google.com/macros/d/essai/auth' : null;
  }
}

/** The service that the script knows as `ScriptApp`: which scopes the person granted. */
export class HostScriptApp extends ExecutedObject implements ScriptService {
  readonly spec = {
    name: 'ScriptApp',
    methods: {
      getAuthorizationInfo: plain('ScriptApp.AuthMode', 'string[]'),
      requireScopes: plain('ScriptApp.AuthMode', 'string[]'),
    },
    fields: ['AuthMode', 'AuthorizationStatus'],
  };
  readonly AuthMode = AUTH_MODES;
  readonly AuthorizationStatus = STATUSES;

  getAuthorizationInfo(_mode: HostEnum, scopes: readonly string[]): HostAuthorizationInfo {
    return new HostAuthorizationInfo(!this.#hasAll(scopes));
  }

  /** Google ends the execution and asks the person; here it ends by an exception. */
  requireScopes(_mode: HostEnum, scopes: readonly string[]): void {
    if (!this.#hasAll(scopes)) throw new GoogleException('Authorization is required to perform that action.');
  }

  #hasAll(scopes: readonly string[]): boolean {
    return scopes.every((scope) => isGranted(this.execution.document, scope));
  }
}
