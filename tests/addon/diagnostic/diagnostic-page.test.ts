import type { Observation } from '../../../src/addon/diagnostic/table';
import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { openPage, type OpenPage } from '../../host/open-page';
import { open } from '../../host/open-workbook';
import { BELIEFS, GOOGLE, LAST, MEASURES, scratchTabs, spaced, STAFF, step } from '../../make/diagnostic';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';

beforeAll(() => GOOGLE.pictures.prepare());

describe('the page of « Diagnostic »', () => {
  /** Opens the page with pauses that take no time. */
  async function opened(host: SpreadsheetHost): Promise<OpenPage> {
    await host.run('diagnostic');
    const page = openPage(host);
    Object.assign(page.document.defaultView ?? {}, {
      setTimeout: (action: () => void) => {
        action();
      },
    });
    return page;
  }
  /** Says yes to whatever the page asks; gives back what it asked, with the page to look at. */
  async function looked(page: OpenPage): Promise<(string | null)[][]> {
    const asked: (string | null)[][] = [];
    await page.settled();
    for (;;) {
      const question = page.document.querySelector<HTMLElement>('#question');
      if (question?.hidden !== false) return asked;
      const link = page.document.querySelector<HTMLElement>('#lien');
      asked.push([
        question.querySelector('strong')?.textContent ?? '',
        link?.hidden === false ? (link.querySelector('a')?.href ?? '') : null,
      ]);
      page.click(question.querySelector('button'));
      await page.settled();
    }
  }
  const textOf = (page: OpenPage, selector: string) => spaced(page.document.querySelector(selector)?.textContent ?? '');

  test('runs every step, asks the tester to look, then shows the table, and copies it as JSON', async () => {
    const host = await open(CODE, smallWorkbook(), GOOGLE);
    const page = await opened(host);
    expect([textOf(page, '[role=status]'), page.document.querySelector('table')?.hidden]).toEqual([
      'Préparation de l’onglet de travail…',
      true,
    ]);
    const asked = await looked(page);
    expect(page.calls.map(({ name, given }) => [name, given[0], given[2]])).toEqual(
      Array.from({ length: LAST + 1 }, (_, number) => ['diagnosticEtape', number, 0]),
    );
    const summary =
      `${Object.values(BELIEFS).flat().length} croyances confirmées, 0 démentie, 0 sans réponse ; ` +
      `${MEASURES.length} mesures.`;
    expect(textOf(page, '[role=status]')).toBe(
      `Diagnostic terminé. ${summary} Le tableau est aussi dans l’onglet « Diagnostic ».`,
    );
    expect([textOf(page, 'caption'), page.document.querySelector('table')?.hidden]).toEqual([summary, false]);
    expect(
      [...page.document.querySelectorAll('thead th')].map((cell) => [cell.textContent, cell.getAttribute('scope')]),
    ).toEqual(['Sujet', 'Croyance', 'Attendu', 'Constaté', 'Verdict'].map((label) => [label, 'col']));
    const shown = [...page.document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(shown).toEqual(host.values('Diagnostic').slice(3));
    const progress = page.document.querySelector('progress');
    expect([progress?.value, progress?.max, progress?.labels[0]?.textContent]).toEqual([
      LAST + 1,
      LAST + 1,
      'Avancement',
    ]);

    expect(asked.map(([text]) => /fond rouge|document d’essai/u.exec(text ?? '')?.[0])).toEqual([
      'fond rouge',
      'fond rouge',
      'document d’essai',
    ]);
    expect(asked.map(([, url]) => url)).toEqual([
      null,
      null,
      'https://docs.google.com/document/d/document-1/edit?usp=drivesdk',
    ]);
    expect(host.driveFiles).toEqual([]);
    const json = page.document.querySelector('textarea')?.value ?? '';
    const { diagnostic, locale, timeZone, observations } = JSON.parse(json) as {
      diagnostic: number;
      locale: string;
      timeZone: string;
      observations: Observation[];
    };
    expect([diagnostic, locale, timeZone, observations.length]).toEqual([
      1,
      'fr_FR',
      'Europe/Paris',
      Object.values(BELIEFS).flat().length + MEASURES.length,
    ]);
    expect(observations.at(-1)).toEqual({ id: 'rapport-document', seen: 'oui', answered: true });
    let copied = '';
    Object.assign(page.document.defaultView?.navigator ?? {}, {
      clipboard: { writeText: (text: string) => Promise.resolve((copied = text)) },
    });
    page.click(page.document.querySelector('#copier'));
    await page.settled();
    expect([copied, textOf(page, '#copie')]).toEqual([json, 'Copié.']);
  });

  test('closed before the end: the opening sweeps the scratch tab, the next diagnostic the document', async () => {
    const host = await open(CODE, smallWorkbook(), GOOGLE);
    step(host, 0);
    step(host, LAST - 2);
    expect([scratchTabs(host).length, host.driveFiles.length]).toEqual([1, 1]);
    await host.openAsUser();
    expect(scratchTabs(host)).toEqual([]);
    step(host, 0);
    expect(host.driveFiles).toEqual([]);
  });

  test('says why it stopped, starts again, goes to the end; a tester may not know', async () => {
    const host = await open(CODE, smallWorkbook(), GOOGLE);
    const page = await opened(host);
    host.failAt(3, 'forever'); // of the first step
    await page.settled();
    const again = page.document.querySelector('#recommencer');
    expect([
      textOf(page, '[role=status]'),
      again?.hasAttribute('hidden'),
      page.document.activeElement === again,
    ]).toEqual([expect.stringContaining('Le diagnostic s’est arrêté : '), false, true]);
    expect(page.calls.map(({ given }) => given[0])).toEqual([0]);
    page.click(again);
    await page.settled();
    page.click(page.document.querySelector('#question button:last-of-type'));
    await looked(page);
    expect(again?.hasAttribute('hidden')).toBe(true);
    expect(textOf(page, '[role=status]')).toMatch(
      /^Diagnostic terminé\. \d+ croyances confirmées, 0 démentie, 1 sans réponse/u,
    );
    expect(host.sheetNames).toEqual([...STAFF, 'Diagnostic']);
  });
});
