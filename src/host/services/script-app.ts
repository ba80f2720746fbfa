import { ExecutedObject } from './executed-object';
import type { AuthorizationInfo, ScriptService } from '../../google/surface';
import { isGranted } from '../execution/document-state';
import { GoogleException } from '../values/exceptions';
import { enumeration, plain, ServiceObject, type ServiceSpec } from '../execution/method-spec';

const AUTH_MODES = enumeration('ScriptApp.AuthMode', 'NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const STATUSES = enumeration('ScriptApp.AuthorizationStatus', 'REQUIRED', 'NOT_REQUIRED');

const INFO: ServiceSpec<HostAuthorizationInfo, AuthorizationInfo> = {
  name: 'ScriptApp.AuthorizationInfo',
  methods: {
    getAuthorizationStatus: plain(({ isRequired }) => STATUSES[isRequired ? 'REQUIRED' : 'NOT_REQUIRED']),
    getAuthorizationUrl: plain(({ isRequired }) =>
      isRequired ? 'https://script.google.com/macros/d/essai/auth' : null,
    ),
  },
};

class HostAuthorizationInfo extends ServiceObject<AuthorizationInfo> {
  readonly spec = INFO;

  constructor(readonly isRequired: boolean) {
    super();
  }
}

const hasAll = ({ execution }: HostScriptApp, scopes: readonly string[]): boolean =>
  scopes.every((scope) => isGranted(execution.document, scope));

const SCRIPT_APP: ServiceSpec<HostScriptApp, ScriptService> = {
  name: 'ScriptApp',
  methods: {
    getAuthorizationInfo: plain(
      ...(['ScriptApp.AuthMode', 'string[]'] as const),
      (app, _, scopes) => new HostAuthorizationInfo(!hasAll(app, scopes)),
    ),
    // Google ends the execution and asks the person; here it ends by an exception.
    requireScopes: plain('ScriptApp.AuthMode', 'string[]', (app, _, scopes) => {
      if (!hasAll(app, scopes)) throw new GoogleException('Authorization is required to perform that action.');
    }),
  },
  fields: ['AuthMode', 'AuthorizationStatus'],
};

/** The service that the script knows as `ScriptApp`: which scopes the person granted. */
export class HostScriptApp extends ExecutedObject<ScriptService> {
  readonly spec = SCRIPT_APP;
  readonly AuthMode = AUTH_MODES;
  readonly AuthorizationStatus = STATUSES;
}
