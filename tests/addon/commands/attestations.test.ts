import mammoth from 'mammoth';
import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { openPage } from '../../host/open-page';
import { open } from '../../host/open-workbook';
import { contentsOf } from '../../make/report/document-contents';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';

async function documentOf(host: SpreadsheetHost, kind: string, key: string): Promise<{ name: string; text: string }> {
  const { name, base64 } = (await host.callFromPage('documentDesPresents', [kind, key])) as {
    name: string;
    base64: string;
  };
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(base64, 'base64') });
  return { name, text: value.replace(/\u00a0/gu, ' ') };
}

const optionsOf = (document: Document): [string, string][] =>
  [...document.querySelectorAll<HTMLOptionElement>('#qui option')].map(({ value, textContent }) => [
    value,
    textContent,
  ]);

/** Gives the people of the small edition who are in a text. */
const whoIn = (text: string): string[] => ['UN', 'DEUX', 'TROIS'].filter((name) => text.includes(` ${name}\n`));

describe('« Attestations et badges… »', () => {
  test('lists those present, and gives the document of one or of all', async () => {
    const host = await open(CODE, smallWorkbook());
    await host.run('attestationsEtBadges');
    const { document } = openPage(host);
    const options = optionsOf(document);
    expect(options.map(([, label]) => label)).toEqual([
      'Toutes les personnes présentes (3)',
      'DEUX Bruno – Mairie',
      'TROIS Carole – Association',
      'UN Aline – Mairie',
    ]);
    const whole = await documentOf(host, 'attestations', '');
    const badges = await documentOf(host, 'badges', '');
    expect([whole.name, whoIn(whole.text)]).toEqual([
      'Attestations de présence – NEC Petit #1.docx',
      ['UN', 'DEUX', 'TROIS'],
    ]);
    expect([badges.name, whoIn(badges.text)]).toEqual(['Badges – NEC Petit #1.docx', ['UN', 'DEUX', 'TROIS']]);
    const one = await documentOf(host, 'attestations', options[1]?.[0] ?? '');
    expect([one.name, whoIn(one.text)]).toEqual(['Attestations de présence – Bruno DEUX.docx', ['DEUX']]);
    expect(one.text).toContain('14h – 15h30');
    expect(one.text).not.toContain('9h30');
  });

  test('its page asks for the document of its choice and hands it over', async () => {
    const host = await open(CODE, smallWorkbook());
    await host.run('attestationsEtBadges');
    const page = openPage(host);
    const made: Blob[] = [];
    // A file is a place of the page here: jsdom follows no other link.
    const view = page.document.defaultView;
    Object.assign(view?.URL ?? {}, { createObjectURL: (blob: Blob) => (made.push(blob), '#fichier') });
    page.click(page.document.querySelector('button[value=badges]'));
    await page.settled();
    expect(page.calls).toEqual([{ name: 'documentDesPresents', given: ['badges', ''] }]);
    expect(made).toHaveLength(1);
    expect(page.document.querySelector('#etat')?.textContent).toBe(
      '« Badges – NEC Petit #1.docx » est dans vos téléchargements.',
    );
  });

  test('nobody absent is named, and nobody without presence has a document', async () => {
    const tabs = smallWorkbook();
    const [header = [], ...rows] = tabs['Inscriptions'] ?? [];
    const isPresence = header.map((label) => typeof label === 'string' && label.startsWith('Présent'));
    const absent = rows.map((row) => row.map((cell, column) => (isPresence[column] === true ? '' : cell)));
    const host = await open(CODE, { ...tabs, Inscriptions: [header, ...absent] });
    await host.run('attestationsEtBadges');
    const { document } = openPage(host);
    expect(document.querySelector<HTMLElement>('#choix')?.hidden).toBe(true);
    expect(document.querySelector<HTMLElement>('#personne')?.hidden).toBe(false);
    await expect(host.callFromPage('documentDesPresents', ['badges', ''])).rejects.toThrow('Personne n’est plus noté');
  });

  test('leaves the workbook, Drive and the figures as they were', async () => {
    const host = await open(CODE, smallWorkbook());
    await host.run('genererBilan');
    const [before, figures] = [contentsOf(host.document()), host.call('chiffresDuBilan')];
    const properties = [...host.properties];
    await host.run('attestationsEtBadges');
    await documentOf(host, 'attestations', '');
    await documentOf(host, 'badges', '');
    expect(contentsOf(host.document())).toEqual(before);
    expect(host.call('chiffresDuBilan')).toBe(figures);
    expect([...host.properties]).toEqual(properties);
  });
});
