import type { PointageAction, PointageList, PointageRecord } from '../../../workbook/pointage/action';
import { failureText } from '../browser/failure-text';

/** The part of `google.script.run` that this page uses. */
interface Runner<T> {
  withSuccessHandler(handler: (result: T) => void): Runner<T>;
  withFailureHandler(handler: (error: unknown) => void): Runner<T>;
  enregistrerPointage(actions: readonly PointageAction[]): void;
  listePointage(): void;
}

declare const google: { readonly script: { readonly run: unknown } };

function runner<T>(done: (result: T) => void, failed: (why: string) => void): Runner<T> {
  return (google.script.run as Runner<T>)
    .withSuccessHandler(done)
    .withFailureHandler((error) => failed(failureText(error)));
}

/**
 * Has the script do actions; one of the two functions is then called, with what became of them or with why none was
 * done.
 */
export function record(
  actions: readonly PointageAction[],
  done: (result: PointageRecord) => void,
  failed: (why: string) => void,
): void {
  runner(done, failed).enregistrerPointage(actions);
}

/** Asks the script for everybody as the tabs now say. */
export function askList(done: (list: PointageList) => void, failed: (why: string) => void): void {
  runner(done, failed).listePointage();
}
