import { strFromU8, unzipSync } from 'fflate';
import { reportsOf } from '../../../src/host/files/last-report';
import { open } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { registrationRow, smallWorkbook } from '../../make/small-workbook';
import { plain } from '../../make/report/said';

/** An edition of which 8 people are marked present, 12 answered, and 4 857,92 € were spent. */
function edition(): ReturnType<typeof smallWorkbook> {
  const tabs = smallWorkbook();
  const [header = []] = tabs['Inscriptions'] ?? [];
  return {
    ...tabs,
    Paramètres: [...(tabs['Paramètres'] ?? []), ['Objectif de participants (minimum)', 80]],
    Inscriptions: [
      header,
      ...Array.from({ length: 8 }, (_, index) => registrationRow([`NOM${index}`, 'P', `p${index}@exemple.org`])),
    ],
    Personnel: [['Structure', 'Agent', 'Phase', 'Jours', 'Heures']],
    Dépenses: [
      ['Poste', 'Type de dépense', 'Fournisseur', 'N° mandat', 'Paiement', 'Montant', 'Payé par'],
      ['Location', 'Salle', 'Mairie', '13', 'juil.-24', 4857.92, 'Rive droite'],
    ],
    Satisfaction: [
      ['Horodatage', 'Satisfaction générale', 'Recommandation (0 à 10)'],
      ...Array.from({ length: 12 }, () => ['20/06/2024', 'Très satisfait', '9']),
    ],
  };
}

test('90 participants retained for 8: objective, cost of each and rate of answers are those of 90', async () => {
  const host = await open(CODE, edition());
  await host.run('genererBilan');
  const rowOf = (label: string): number => host.values('Bilan').findIndex(([name]) => name === label) + 1;
  await host.edit('Bilan', `C${rowOf('Participants')}`, '90');
  await host.edit('Bilan', `F${rowOf('Participants')}`, 'Comptage à l’entrée');
  await host.run('produireDocuments');
  const shown = (tab: string): string => plain(host.texts(tab).flat().join('\n'));
  const [funders = '', partners = ''] = reportsOf(host.blobs).map(({ blob }) =>
    plain(
      strFromU8(unzipSync(blob.bytes)['word/document.xml'] ?? new Uint8Array())
        .replace(/<\/w:p>/gu, '\n')
        .replace(/<[^>]*>/gu, ''),
    ),
  );
  for (const sentence of [
    'L’événement a réuni 90 participants.',
    'L’objectif de 80 participants a été atteint.',
    'Le questionnaire de satisfaction a reçu 12 réponses, soit celles de 13 % des participants.',
    'Le coût par participant est de 53,98 €',
    'Participants : 90 (calculé : 8 ; « Comptage à l’entrée »)',
    'Taux de réponse : 13 % (non calculable)',
    'Coût par participant : 53,98 € (calculé : 607,24 €)',
  ])
    expect(funders).toContain(sentence);
  expect(funders.match(/607,24 €/gu)).toHaveLength(2);
  for (const text of [funders, partners, shown('Bilan'), shown('Contrôles')]) expect(text).not.toMatch(/1[45]\d %/u);
  for (const sentence of [
    'L’événement a réuni 90 participants. *',
    'L’objectif de 80 participants est atteint. *',
    'Le questionnaire a reçu 12 réponses, soit celles de 13 % des participants. *',
    'Le coût par participant est de 53,98 € (53,98 € hors charges de personnel). *',
  ])
    expect(shown('Bilan').split('\n')).toContain(sentence);
  const figures = JSON.parse(String(host.call('chiffresDuBilan'))) as {
    participation: { participants: number };
    finances: { coutParParticipant: number };
    satisfaction: { tauxReponse: number | null };
    constats: { code: string; message: string; action?: string }[];
  };
  expect([
    figures.participation.participants,
    figures.finances.coutParParticipant,
    figures.satisfaction.tauxReponse,
    figures.constats.map(({ code }) => code),
  ]).toEqual([8, 60_724, null, ['retained-differs']]);
  expect(shown('Contrôles')).toContain('Rien à faire : la Note dit pourquoi');
});
