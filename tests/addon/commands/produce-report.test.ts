import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readManifest } from '../../../src/host/execution/manifest';
import { nodePictures } from '../../../src/terminal/node-pictures';
import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { open } from '../../host/open-workbook';
import { BILAN_TABS } from '../../make/bilan-tabs';
import { contentsInSight } from '../../make/report/document-contents';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';
import { plain, setAside } from '../../make/report/said';

const NOW = Date.UTC(2026, 10, 25, 13, 32);
const NAME = 'Bilan NEC Petit #1 – 2026-11-25';
const DRIVE_SCOPE = 'https://www.googleapis.com/auth/drive.file';
const manifest = readManifest(readFileSync(join(__dirname, '../../../appsscript.json'), 'utf8'));

interface Shown {
  readonly title: string;
  readonly note: string;
  readonly url?: string;
  readonly why?: string;
  readonly help?: string;
  readonly consentUrl?: string | null;
  readonly file?: { readonly name: string; readonly base64: string };
  readonly former: readonly { readonly name: string; readonly url: string; readonly moment: string }[];
}

/** Gives what the last dialog of the script was given to show. */
function shown(host: SpreadsheetHost): Shown {
  const page = [...host.dialogs].reverse().find((dialog) => dialog.kind === 'modal');
  return JSON.parse(
    /id="donnees">(.*?)<\/script>/u.exec(page !== undefined && 'html' in page ? page.html : '')?.[1] ?? '{}',
  ) as Shown;
}

const said = (host: SpreadsheetHost): string[] =>
  host.dialogs.flatMap((dialog) => ('text' in dialog && dialog.kind !== 'alert' ? [dialog.text] : []));
const spaced = (text: string | undefined): string => plain(text ?? '');
const documentsOf = (host: SpreadsheetHost): string[] => [...host.blobs.keys()].filter((key) => key.endsWith('.docx'));
const fileOf = (host: SpreadsheetHost, name = NAME): Uint8Array =>
  host.blobs.get(`${name}.docx`)?.bytes ?? new Uint8Array();
const inFile = (host: SpreadsheetHost): string[] => Object.keys(unzipSync(fileOf(host)));
const bodyOf = (host: SpreadsheetHost, name = NAME): string =>
  strFromU8(unzipSync(fileOf(host, name))['word/document.xml'] ?? new Uint8Array());
const retain = (host: SpreadsheetHost, part: string, text: string): Promise<void> =>
  host.edit('Rapport', `C${host.values('Rapport').findIndex(([title]) => title === part) + 1}`, text);

describe('« Produire le rapport »', () => {
  test('writes the bilan, « Rapport » and a Word file with charts; again and again, what was typed stays', async () => {
    const host = await open(CODE, smallWorkbook(), { now: () => NOW, pictures: nodePictures() });
    await host.openAsUser();
    const captions = host.menus.get('NEC')?.flatMap((entry) => (entry.kind === 'item' ? [entry.caption] : []));
    expect(captions?.filter((caption) => /bilan|rapport/.test(caption))).toEqual([
      'Générer le bilan',
      'Produire le rapport',
    ]);
    await host.run('produireRapport');
    expect(host.sheetNames).toEqual([...Object.keys(smallWorkbook()), ...BILAN_TABS, 'Rapport']);
    expect(said(host)).toEqual([
      'Lecture des onglets…',
      'Actualisation des fonctions NEC_…',
      'Écriture des onglets générés…',
      'Lecture des graphiques…',
      'Composition du rapport…',
      'Dépôt du rapport…',
      'Le rapport est prêt, au format Word (.docx). Fait en 1 s.',
    ]);

    // There is no Google Drive here: the file is offered.
    const { title, note, file, why, help, former } = shown(host);
    expect([title, note, file?.name, former]).toEqual([NAME, '', `${NAME}.docx`, []]);
    expect([why, help]).toEqual([
      expect.stringContaining('Votre rapport est un fichier Word'),
      expect.stringContaining('aucun document Google n’a été créé'),
    ]);
    expect(Uint8Array.from(Buffer.from(file?.base64 ?? '', 'base64'))).toEqual(fileOf(host));
    expect(inFile(host).filter((name) => name.endsWith('.png'))).toHaveLength(4);
    expect(bodyOf(host)).toContain('NEC Petit #1');
    // Asked for whom it is, the person said « oui »: for everybody.
    expect([host.dialogs[0]?.kind, documentsOf(host)]).toEqual(['alert', [`${NAME}.docx`]]);
    expect(bodyOf(host)).not.toContain('Répartition entre les partenaires');
    const proposed = host
      .values('Rapport')
      .slice(3)
      .map((row) => String(row[1]));
    expect(proposed[0]).not.toBe('');

    const [tabs, first] = [contentsInSight(host.document()), fileOf(host)];
    await host.run('produireRapport');
    expect(contentsInSight(host.document())).toEqual(tabs);
    expect(fileOf(host)).toEqual(first);

    const column = (index: number) =>
      host
        .values('Rapport')
        .slice(3)
        .map((row) => row[index]);
    await retain(host, 'Conclusion', 'À refaire & <vite> : =1+1');
    await host.edit('Rapport', 'E2', 'à moi');
    await host.edit('Dépenses', 'F2', '999,99');
    await host.run('genererBilan');
    const conclusion = column(0).indexOf('Conclusion');
    expect([column(2)[conclusion], column(1)]).toEqual(['À refaire & <vite> : =1+1', proposed]);

    await host.run('produireRapport');
    expect(bodyOf(host)).toContain('À refaire &amp; &lt;vite');
    expect(column(2)[conclusion]).toBe('À refaire & <vite> : =1+1');
    expect(column(1)).not.toEqual(proposed);
    expect(setAside(host)).toEqual([['Rapport', 'E2', 'à moi']]);
    await retain(host, 'Introduction', 'Mon introduction');
    await host.run('annulerDerniereGeneration');
    expect(setAside(host)).toEqual([
      ['Rapport', 'E2', 'à moi'],
      ['Rapport', 'C4', 'Mon introduction'],
    ]);
    expect(column(2).filter((text) => text !== '')).toEqual(['À refaire & <vite> : =1+1']);
  });

  test('on Google, makes a new document each time, links it and the former ones, or offers the file', async () => {
    const host = await open(CODE, smallWorkbook(), {
      now: () => NOW,
      manifest,
      properties: new Map([['nec.rapports', '[{"url":"javascript:x","name":1},"']]),
    });
    await host.run('produireRapport');
    const url = (number: number): string => `https://docs.google.com/document/d/document-${number}/edit?usp=drivesdk`;
    // Nothing draws charts in this host.
    expect(inFile(host).filter((name) => name.endsWith('.png'))).toEqual([]);
    const without =
      '4 graphiques n’ont pas pu être repris : leurs tableaux sont imprimés à leur place (« Inscrits et ' +
      'présents par jour », ';
    expect(shown(host)).toEqual({ title: NAME, note: expect.any(String) as string, url: url(1), former: [] });
    expect([
      spaced(shown(host).note).includes(without),
      spaced(said(host).at(-1)).startsWith(`Le rapport « ${NAME} » est dans votre Google Drive. ${without}`),
    ]).toEqual([true, true]);

    await host.run('produireRapport');
    expect(shown(host)).toMatchObject({
      url: url(2),
      former: [{ name: NAME, url: url(1), moment: '2026-11-25 14:32' }],
    });
    expect(host.driveFiles.map(({ name, bytes }) => [name, 'word/document.xml' in unzipSync(bytes)])).toEqual([
      [NAME, true],
      [NAME, true],
    ]);

    host.deny({
      service: 'Drive',
      message: "API call to drive.files.create failed with error: The user's Drive storage quota has been exceeded.",
    });
    await host.run('produireRapport');
    expect(shown(host)).toMatchObject({
      consentUrl: null,
      file: { name: `${NAME}.docx` },
      former: [{ url: url(2) }, { url: url(1) }],
    });
    expect(spaced(shown(host).why)).toContain('l’espace de stockage de votre compte est plein');

    host.allow();
    host.refuseScope(DRIVE_SCOPE);
    await host.run('produireRapport');
    expect(shown(host)).toMatchObject({
      consentUrl: expect.stringMatching(/^https:\/\/script\.google\.com\//u) as string,
      file: { name: `${NAME}.docx` },
    });
    expect(spaced(shown(host).why)).toContain('vous n’avez pas autorisé NEC Bilan à y créer des documents');
    expect(host.meter.log.filter(({ service }) => service.startsWith('Drive'))).toEqual([]);

    host.allow();
    host.deny({ service: 'Ui', message: 'You do not have permission' });
    await host.run('produireRapport');
    expect([host.driveFiles.length, said(host).at(-1)]).toEqual([
      3,
      expect.stringContaining('est dans votre Google Drive'),
    ]);

    host.deny({ service: 'Utilities', method: 'newBlob', message: 'Service error: Utilities' });
    await expect(host.run('produireRapport')).rejects.toThrow(
      'Les onglets générés sont à jour, mais le rapport n’a pas pu être fait : Google n’a pas répondu. ' +
        'Recommencez dans une minute.',
    );
    expect(host.sheetNames).toEqual(expect.arrayContaining(['Bilan', 'Rapport']));
  });

  test('from a workbook with one tab, and an edition whose name no disk would take', async () => {
    const host = await open(
      CODE,
      {
        Paramètres: [
          ['Paramètre', 'Valeur'],
          ['Édition', 'NEC: a/b <c>?'],
        ],
      },
      { now: () => NOW },
    );
    await host.run('produireRapport');
    expect(shown(host).title).toBe('Bilan NEC: a/b <c>? – 2026-11-25');
    expect([...host.blobs.keys()]).toEqual(['Bilan NEC a b c – 2026-11-25.docx']);
  });
});

describe('whom the report is for', () => {
  test('is asked; « non » makes that of the partners', async () => {
    const host = await open(CODE, smallWorkbook(), { now: () => NOW, answers: () => ({ button: 'NO' }) });
    await host.run('produireRapport');
    const name = NAME.replace('Bilan', 'Partenaires');
    expect([host.dialogs[0]?.kind, documentsOf(host)]).toEqual(['alert', [`${name}.docx`]]);
    expect(bodyOf(host, name)).toContain('Répartition entre les partenaires');
  });

  test('makes nothing when the question is closed', async () => {
    const host = await open(CODE, smallWorkbook(), { answers: () => ({ button: 'CLOSE' }) });
    await host.run('produireRapport');
    expect([...host.blobs.keys()]).toEqual([]);
    expect(host.sheetNames).toEqual(Object.keys(smallWorkbook()));
    host.close();
  });
});
