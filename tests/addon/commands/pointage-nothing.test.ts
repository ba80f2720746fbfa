import { door, list, record, why } from '../../make/door';
import { open } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';
import type { PointageList } from '../../../src/workbook/pointage/action';
import { plain } from '../../make/report/said';

describe('what there is nothing to tick in', () => {
  const withTabs = async (changes: Parameters<typeof smallWorkbook>[0]): Promise<PointageList> =>
    list(await open(CODE, smallWorkbook(changes)));

  test('is told with the tab and what to do', async () => {
    const noTab =
      'Il n’y a pas d’onglet « Inscriptions » avec une colonne « Nom » dans ce classeur. Lancez « NEC › ' +
      'Préparer le classeur », puis cliquez sur « Actualiser la liste ».';
    const missing = list(
      await open(CODE, Object.fromEntries(Object.entries(smallWorkbook()).filter(([name]) => name !== 'Inscriptions'))),
    );
    expect([(await missing).problem, (await withTabs({ Inscriptions: [['Ville'], ['Pau']] })).problem]).toEqual([
      noTab,
      noTab,
    ]);
    expect(
      (
        await withTabs({
          Paramètres: [
            ['Paramètre', 'Valeur'],
            ['Édition', 'NEC'],
          ],
        })
      ).problem,
    ).toBe(
      'Le pointage a besoin des jours de l’événement. Saisissez-les dans l’onglet « Paramètres » (Jour 1, ' +
        'Jour 2…), puis cliquez sur « Actualiser la liste ».',
    );
    expect(
      (
        await withTabs({
          Inscriptions: [
            ['Nom', 'Présent jour 1'],
            ['UN', ''],
          ],
        })
      ).days.map(({ problem, hasRegistered }) => [plain(problem), hasRegistered]),
    ).toEqual([
      ['', false],
      [
        'L’onglet « Inscriptions » n’a pas de colonne « Présent jour 2 ». Lancez « NEC › Préparer le ' +
          'classeur », qui l’ajoute, puis cliquez sur « Actualiser la liste ».',
        false,
      ],
    ]);
  });

  test('an empty tab takes a walk-in; what is no action of the panel is refused', async () => {
    const host = await door();
    expect(
      await record(host, { kind: 'add', day: 1, walkIn: { name: 'UN', firstName: '', structure: '', profile: '' } }),
    ).toEqual({
      answers: [
        {
          kind: 'done',
          before: '',
          attendee: {
            key: '|un|',
            name: 'UN',
            firstName: '',
            structure: '',
            email: '',
            registered: [],
            present: [1],
            participant: true,
          },
        },
      ],
      counts: { present: 1, registered: 0, walkIns: 1, others: 0 },
    });
    for (const sent of [
      null,
      'x',
      [],
      [{ kind: 'tick', day: 1, key: '' }],
      [{ kind: 'erase', day: 1, key: 'a' }],
      [{ kind: 'untick', day: 1, key: 'a' }],
    ]) {
      await expect(host.callFromPage('enregistrerPointage', [sent])).rejects.toThrow(
        'La demande n’a pas été comprise : rien n’a été écrit.',
      );
    }
    expect(
      why(
        await record(
          host,
          { kind: 'untick', day: 1, key: '|un|', before: 'oui' },
          { kind: 'add', day: 1, walkIn: { name: 'Total', firstName: 'Jean', structure: '', profile: '' } },
        ),
      ),
    ).toEqual([
      'La demande n’a pas été comprise : rien n’a été écrit. Fermez le volet, puis ouvrez-le de nouveau par ' +
        '« NEC › Inscriptions › Pointage ».',
      'Un nom qui commence par « Total » serait pris pour une ligne de total. Écrivez-le autrement, par ' +
        'exemple précédé de l’initiale du prénom.',
    ]);
  });
});
