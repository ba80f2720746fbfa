/** What the script's manifest (appsscript.json) says of its rights. */
export interface Manifest {
  readonly scopes: readonly string[];
  /** The names in the global scope of the advanced services that are switched on: `Drive`. */
  readonly advancedServices: readonly string[];
}

interface ManifestFile {
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly { readonly userSymbol: string }[] };
}

export function readManifest(text: string): Manifest {
  const { oauthScopes, dependencies } = JSON.parse(text) as ManifestFile;
  return {
    scopes: oauthScopes ?? [],
    advancedServices: (dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol }) => userSymbol),
  };
}

const PREFIX = 'https://www.googleapis.com/auth/';

/** The scope that each method needs (its "Authorization"); the first line that fits counts; no line, no scope. */
const SCOPES: readonly (readonly [RegExp, string])[] = [
  [/^Ui\.(?:alert|prompt|showSidebar|showModalDialog)$/, `${PREFIX}script.container.ui`],
  [/^SpreadsheetApp\b(?!\.getUi$)/, `${PREFIX}spreadsheets.currentonly`],
  [/^Drive\b/, `${PREFIX}drive.file`],
];

/** Gives the scope that a method of a service class needs, null when it needs none. */
export function scopeOf(service: string, method: string): string | null {
  return SCOPES.find(([pattern]) => pattern.test(`${service}.${method}`))?.[1] ?? null;
}
