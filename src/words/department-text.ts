import { departmentName } from '../domain/people/departments';

/** Gives a département as people read it, « Pyrénées-Atlantiques (64) »; another text as it is. */
export function departmentText(label: string): string {
  const name = departmentName(label);
  return name === null ? label : `${name} (${label})`;
}
