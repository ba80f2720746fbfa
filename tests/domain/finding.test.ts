import { finding, type FindingCode, type Severity } from '../../src/domain/finding';

const NOWHERE = { tab: 'expenses', row: null, field: null } as const;

test('a table of gravities that leaves one out does not compile', () => {
  const one = { 'tab-missing': 'error' } as const;
  // @ts-expect-error -- every code has its gravity
  const all: Readonly<Record<FindingCode, Severity>> = one;
  expect(all).toBe(one);
});

test('a finding has the gravity of its code, unless its place gives another', () => {
  expect([
    finding('poste-blank', NOWHERE, {}).severity,
    finding('key-missing', NOWHERE, {}).severity,
    finding('no-survey-answer', NOWHERE, {}).severity,
    finding('structure-missing', NOWHERE, {}, 'error').severity,
  ]).toEqual(['warning', 'error', 'information', 'error']);
});
