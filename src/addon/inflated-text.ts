import { toByteArray } from 'base64-js';
import { inflateSync, strFromU8 } from 'fflate';

/** Gives back the text of which the build made `held`: ASCII, deflated, in base64. */
export function inflatedText(held: string): string {
  return strFromU8(inflateSync(toByteArray(held)), true);
}
