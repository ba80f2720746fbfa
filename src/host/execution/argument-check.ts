import { GoogleException } from '../values/exceptions';
import { ServiceObject, type MethodSpec, type Parameter } from './method-spec';

/** True for a Date of any realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** Throws, as Google does, when a method does not take `arguments_`, host objects and not what wraps them. */
export function checkArguments(service: string, method: string, spec: MethodSpec, given: readonly unknown[]): void {
  const fits =
    given.length === spec.parameters.length &&
    spec.parameters.every((parameter, index) => fitsParameter(given[index], parameter));
  if (fits) return;
  const types = given.map(typeName).join(',');
  throw new GoogleException(`The parameters (${types}) don't match the method signature for ${service}.${method}.`);
}

function fitsParameter(value: unknown, parameter: Parameter): boolean {
  if (parameter.endsWith('[]'))
    return Array.isArray(value) && value.every((item) => fitsParameter(item, parameter.slice(0, -2)));
  if (parameter.endsWith('?'))
    return value === null || value === undefined || fitsParameter(value, parameter.slice(0, -1));
  switch (parameter) {
    case 'any':
      return true;
    case 'string':
    case 'boolean':
      return typeof value === parameter;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value);
    case 'byte':
      return typeof value === 'number' && Number.isInteger(value) && value >= -128 && value <= 127;
    case 'object':
      return (
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        !isDate(value) &&
        !(value instanceof ServiceObject)
      );
    case 'date':
      return isDate(value);
    case 'value':
      return (
        value === null ||
        value === undefined ||
        typeof value === 'string' ||
        typeof value === 'boolean' ||
        Number.isFinite(value) ||
        isDate(value) ||
        (value instanceof ServiceObject && value.spec.name === 'SpreadsheetApp.CellImage')
      );
    default:
      return value instanceof ServiceObject && value.spec.name === parameter;
  }
}

/** Gives a value's type as Google names it: `String`, `number`, `number[]`, `SpreadsheetApp.Range`, `null`. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : typeName(value[0])}[]`;
  if (value instanceof ServiceObject) return value.spec.name;
  if (isDate(value)) return 'Date';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'object' ? 'Object' : typeof value;
}
