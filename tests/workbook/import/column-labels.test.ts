import { column } from '../../../src/workbook/cells/column';
import { text } from '../../../src/workbook/cells/kinds';
import { labelRole } from '../../../src/workbook/import/column-labels';
import { rolesFor } from '../../../src/workbook/import/role';
import { registrationsTab } from '../../../src/workbook/tabs/registrations';

test('every column of Inscriptions is a role, by its label', () => {
  const columns = Object.entries(registrationsTab.columns);
  expect(columns.map(([, { label }]) => labelRole(label))).toEqual(columns.map(([field]) => field));
  expect(columns.filter(([field]) => !rolesFor([]).some((role) => role === field))).toEqual([]);
});

test('a declared column that is no role gives none', () => {
  const columns = { ...registrationsTab.columns, meal: column('Repas', text, 'personal') };
  expect([labelRole('Repas', columns), labelRole('Courriel', columns)]).toEqual([null, 'email']);
});
