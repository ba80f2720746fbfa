import type { MethodSpec } from './method-spec';

/** Calls that Google refuses: a scope not granted, a spreadsheet one may only read; unsaid fields match all. */
export interface Denial {
  /** A service or a class of it: `Ui`, `SpreadsheetApp`, `SpreadsheetApp.Range`. */
  readonly service?: string;
  readonly method?: string;
  /** True for the methods that change the document only. */
  readonly writing?: boolean;
  /** What Google says. */
  readonly message: string;
}

/** True when a call of a service's method is among those that are refused. */
export function isDenied(
  { service, method, writing }: Denial,
  calledService: string,
  calledMethod: string,
  spec: MethodSpec,
): boolean {
  const sameService = service === undefined || calledService === service || calledService.startsWith(`${service}.`);
  return (
    sameService && (method === undefined || method === calledMethod) && (writing !== true || spec.needs === 'writing')
  );
}
