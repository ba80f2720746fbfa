import { LockTable } from '../../src/host/execution/document-state';
import { BILAN_TABS } from '../make/bilan-tabs';
import { open } from '../host/open-workbook';
import { CODE } from '../make/example';
import { smallWorkbook } from '../make/small-workbook';
import { everyFault } from './every-fault';
import { everyFaultAdding } from './every-fault-adding';

describe('when a service fails at a call, once or for good', () => {
  test(
    '« Générer le bilan » and « Annuler la dernière génération »: input tabs are untouched, the former tabs ' +
      'come back (or undoing is brought to its end), what was typed is set aside once, and it says so in French',
    async () => {
      const { tried, wrong } = await everyFault(60);
      expect(wrong).toEqual([]);
      expect(tried).toBeGreaterThan(10);
    },
    240_000,
  );

  test('the other commands, opening and editing: what staff typed stays, and running again mends all', async () => {
    const { tried, wrong } = await everyFaultAdding(600, 700);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(6);
  }, 240_000);

  test('the lock is free again afterwards', async () => {
    const host = await open(CODE, smallWorkbook(), { lockTable: new LockTable() });
    host.failAt(40, 'forever');
    expect(() => host.call('genererBilan')).toThrow('Le travail');
    await host.run('genererBilan');
    expect(host.sheetNames).toEqual([...Object.keys(smallWorkbook()), ...BILAN_TABS]);
  });

  test('a second person is told that somebody is at it, and nothing is written', async () => {
    const locks = new LockTable();
    const host = await open(CODE, smallWorkbook(), { lockTable: locks });
    locks.take('classeur', {});
    expect(() => host.call('genererBilan')).toThrow('Quelqu’un d’autre est en train de générer le bilan');
    expect(host.meter.writes).toBe(0);
    expect(host.sheetNames).toEqual(Object.keys(smallWorkbook()));
  });
});
