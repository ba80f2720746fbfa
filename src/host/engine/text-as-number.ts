import { ErrorValueObject, StringValueObject, type BaseValueObject } from '@univerjs/engine-formula';

/** Texts that are no number, with the error that arithmetic makes of them. */
const known = new Map<string, ErrorValueObject>();
const MOST = 100_000;

/** Has the engine remember which texts are no numbers: it tries each as date, time and amount at every reckoning. */
export function rememberTexts(): void {
  const prototype = StringValueObject.prototype as {
    convertToNumberObjectValue(this: StringValueObject): BaseValueObject;
    remembersTexts?: true;
  };
  if (prototype.remembersTexts) return;
  prototype.remembersTexts = true;
  const convert: unknown = Reflect.get(prototype, 'convertToNumberObjectValue');
  if (typeof convert !== 'function') return;
  prototype.convertToNumberObjectValue = function (this: StringValueObject): BaseValueObject {
    const text = this.getValue();
    const error = known.get(text);
    if (error) return error;
    const made = Reflect.apply(convert as (this: StringValueObject) => BaseValueObject, this, []);
    if (made instanceof ErrorValueObject) {
      if (known.size >= MOST) known.clear();
      known.set(text, made);
    }
    return made;
  };
}
