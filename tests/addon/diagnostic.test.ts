import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepOutcome } from '../../src/addon/diagnostic/steps';
import type { DiagnosticLine, Observation } from '../../src/addon/diagnostic/table';
import { readManifest } from '../../src/host/execution/manifest';
import { nodePictures } from '../../src/terminal/node-pictures';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { NUMBER_FORMATS } from '../../src/workbook/content/tab-styles';
import { openPage, type OpenPage } from '../host/open-page';
import { open } from '../host/open-workbook';
import { contentsOf } from '../make/document-contents';
import { CODE } from '../make/example';
import { smallWorkbook } from '../make/small-workbook';

const STAFF = Object.keys(smallWorkbook());
const LAST = 16;
const manifest = readManifest(readFileSync(join(__dirname, '../../appsscript.json'), 'utf8'));
const pictures = nodePictures();
/** What Google has: Drive, and pictures of charts. */
const GOOGLE = { manifest, pictures };

const words = (text: string): string[] => text.trim().split(/\s+/u);

/** What only tells, since we hold no belief about it. */
const MEASURES = words(`
  fonction-duree horloge-v8-9h30 horloge-v8-23h59 horloge-v8-26h horloge-formatdate-9h30 horloge-formatdate-23h59
  horloge-formatdate-26h refus-moment copie-formats-conditionnels graphique-taille fuseau autorisation-drive
  duree-lecture duree-ecriture duree-flush duree-propriete-lue duree-propriete-ecrite duree-recherche duree-verrou
  duree-fuseau duree-onglets duree-metadonnees duree-format-date duree-page duree-autorisation duree-session duree-ui
  duree-graphiques duree-octets duree-toast duree-bloc duree-document teinte-separateur
`);

const FORMATS = Object.entries(NUMBER_FORMATS).filter(
  ([name, format]) => name !== 'general' && format !== NUMBER_FORMATS.general,
);
const FORMAT_IDS = [
  ...new Set(FORMATS.map(([, format]) => `format-${FORMATS.find((first) => first[1] === format)?.[0] ?? ''}`)),
];

/** Everything else that the diagnostic looks at, by subject. */
const BELIEFS: Record<string, readonly string[]> = {
  'Formules écrites': words(`
    formule-point-virgule formule-par-setvalue formule-virgule formule-relue formule-relue-fonction
    formule-relue-minuscules formule-relue-onglet formule-absente erreur-lue formule-texte-vide onglet-supprime
  `),
  'Fonctions de Sheets': words(`
    arrondi-demi arrondi-centime longueur egal-casse egal-accents ordre-textes somme-colonne compte-colonne
    sommeprod-oui sommeprod-textes sommeprod-lignes nb-si nb-si-exact nb-si-joker somme-si-ens gauche-egal
  `),
  'Fonctions NEC': words(`
    fonction-sans-annonce argument-vide argument-date argument-plage fonction-ecrit fonction-metadonnees
    fonction-echoue fonction-rend-egal fonction-tableau fonction-tableau-occupe fonction-nue-perimee
    fonction-nue-actualisee fonction-plage-actualisee fonction-meme-texte
  `),
  'Textes écrits': words(`
    ecrit-virgule ecrit-point ecrit-zeros ecrit-fraction ecrit-pourcentage ecrit-milliers ecrit-euros
    ecrit-euros-point ecrit-negatif ecrit-heure-h ecrit-heure ecrit-jour ecrit-jour-iso ecrit-true ecrit-vrai
    ecrit-oui ecrit-plus ecrit-espaces ecrit-deux-lignes ecrit-rien ecrit-booleen ecrit-nombre apostrophe
    apostrophe-egal texte-zeros texte-fraction texte-nombre texte-apostrophe texte-apostrophe-egal texte-egal
    ecrit-trop-long ecrit-taille ecrit-hors-grille
  `),
  Lecture: words(`
    lu-vide lu-fusion lu-image lu-date lu-date-hiver lu-heure lu-duree lu-serie date-ecrite derniere-ligne-vide
    derniere-ligne-formats derniere-ligne-liste derniere-ligne-cases case-vide case-remplie
  `),
  Horloges: ['horloge-intl-9h30', 'horloge-intl-23h59', 'horloge-intl-26h'],
  Empreintes: words(`
    texte nombre date heure duree case erreur
  `).map((kind) => `empreinte-${kind}`),
  Formats: [
    ...FORMAT_IDS,
    ...words(`
      automatique automatique-rendu montre-euros montre-pourcentage montre-duree montre-jour
      montre-non-lus montre-automatique
    `),
  ],
  'Règles et copies': words(`
    liste-relue liste-et-setvalues liste-stricte liste-trop-longue clear clearcontent note-effacee fond-absent copie
    copie-formule clear-formats-conditionnels regle-relue
  `),
  Onglets: words(`
    onglet-place onglet-taille onglet-cache onglet-nom-pris onglet-casse onglet-renomme objets metadonnee
    metadonnee-copie recherche-formules protection protection-ecriture graphique graphique-ote graphique-image
    filtre-absent
  `),
  Services: words(`
    verrou verrou-rendu verrou-rendu-deux-fois propriete propriete-absente propriete-9000 propriete-trop-longue langue
    toast
  `),
  Rapport: ['drive', 'autorisation', 'autorisation-exigee', 'fichier', 'base64'],
  'À voir': ['teinte-sans-separateur', 'rapport-document'],
};

function step(host: SpreadsheetHost, number: number, known: readonly Observation[] = [], tries = 0): StepOutcome {
  return host.call('diagnosticEtape', [number, known, tries]) as StepOutcome;
}

/** Asks for the steps in turn as the page does, whose tester says yes; formulas are calculated in between. */
async function diagnosed(
  host: SpreadsheetHost,
  afterStep: (number: number) => void = () => undefined,
): Promise<StepOutcome> {
  let known: Observation[] = [];
  let number = 0;
  for (;;) {
    const outcome = step(host, number, known);
    await host.calculate();
    afterStep(number);
    if (outcome.done) return outcome;
    known = [
      ...known,
      ...outcome.observations,
      ...outcome.questions.map(({ id }) => ({ id, seen: 'oui', answered: true })),
    ];
    expect([number, outcome.next]).toEqual([number, number + 1]);
    number = outcome.next;
  }
}

const idsOf = (table: readonly DiagnosticLine[], verdict: DiagnosticLine['verdict']) =>
  table.filter((line) => line.verdict === verdict).map(({ id }) => id);
const staffContents = (host: SpreadsheetHost) =>
  Object.fromEntries(Object.entries(contentsOf(host.document())).filter(([name]) => STAFF.includes(name)));
const spaced = (text: string) => text.replace(/\s/gu, ' ');
const scratchTabs = (host: SpreadsheetHost) => host.sheetNames.filter((name) => name.startsWith('~'));

beforeAll(() => pictures.prepare());

describe('« Diagnostic »', () => {
  test('shows its page from « NEC › Aide », the last line of the menu', async () => {
    const host = await open(CODE, smallWorkbook(), GOOGLE);
    await host.openAsUser();
    expect(host.menus.get('NEC')?.slice(-1)).toEqual([
      {
        kind: 'menu',
        caption: 'Aide',
        entries: [
          { kind: 'item', caption: 'Diagnostic', functionName: 'diagnostic' },
          { kind: 'item', caption: 'À propos', functionName: 'aPropos' },
        ],
      },
    ]);
    await host.run('diagnostic');
    expect(host.dialogs.at(-1)).toMatchObject({ kind: 'modal', title: 'Diagnostic de NEC Bilan' });
    expect(host.sheetNames).toEqual(STAFF);
  });

  test('finds every belief confirmed on the host, leaves its tab only, touches nothing of the staff’s', async () => {
    const host = await open(CODE, smallWorkbook(), { ...GOOGLE, properties: new Map([['autre', 'x']]) });
    const before = staffContents(host);
    const tabs: string[][] = [];
    const { table, summary } = await diagnosed(host, () => tabs.push(scratchTabs(host)));
    expect(table.filter(({ verdict }) => verdict === 'démenti' || verdict === 'sans réponse')).toEqual([]);
    expect(
      Object.fromEntries(
        Object.keys(BELIEFS).map((subject) => [
          subject,
          idsOf(
            table.filter((line) => line.subject === subject),
            'confirmé',
          ),
        ]),
      ),
    ).toEqual(BELIEFS);
    expect(idsOf(table, 'confirmé')).toEqual(Object.values(BELIEFS).flat());
    expect(idsOf(table, 'mesure')).toEqual(MEASURES);
    expect(spaced(summary)).toBe(
      `${Object.values(BELIEFS).flat().length} croyances confirmées, 0 démentie, 0 sans réponse ; ` +
        `${MEASURES.length} mesures.`,
    );
    expect(tabs).toEqual([...Array.from({ length: LAST }, () => ['~NEC Diagnostic']), []]);
    expect(host.sheetNames).toEqual([...STAFF, 'Diagnostic']);
    expect(host.book.activeGrid.name).toBe('Diagnostic');
    expect(staffContents(host)).toEqual(before);
    expect([...host.properties]).toEqual([['autre', 'x']]);
    expect(host.driveFiles).toEqual([]);

    // Written as texts, and again in its own tab, even renamed.
    await host.renameSheet('Diagnostic', 'Essai de Google');
    await diagnosed(host);
    expect(host.sheetNames).toEqual([...STAFF, 'Essai de Google']);
    const [title, told, header, ...rows] = host.values('Essai de Google');
    expect(title?.[0]).toBe('Diagnostic de NEC Bilan');
    expect(told?.[0]).toMatch(new RegExp(`^${summary} Fait le \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}\\.$`, 'u'));
    expect(header).toEqual(['Sujet', 'Croyance', 'Attendu', 'Constaté', 'Verdict']);
    const timed = /^(?:duree-|fonction-duree|fuseau)/u;
    expect(rows.filter((_, index) => !timed.test(table[index]?.id ?? ''))).toEqual(
      table
        .filter(({ id }) => !timed.test(id))
        .map(({ subject, belief, expected, seen, verdict }) => [subject, belief, expected, seen, verdict]),
    );
    expect(
      host
        .formulas('Essai de Google')
        .flat()
        .filter((formula) => formula !== ''),
    ).toEqual([]);
  });

  test('holds in another time zone than the script’s, beside a tab of the staff’s named « Diagnostic »', async () => {
    const host = await open(
      CODE,
      { ...smallWorkbook(), Diagnostic: [['à nous', 1]] },
      {
        ...GOOGLE,
        timeZone: 'America/New_York',
        scriptTimeZone: 'Europe/Paris',
      },
    );
    const recognised: unknown = host.call('ongletsReconnus');
    const { table } = await diagnosed(host);
    expect(table.filter(({ verdict }) => verdict === 'démenti' || verdict === 'sans réponse')).toEqual([]);
    expect(table.find(({ id }) => id === 'fuseau')?.seen).toMatch(/^America\/New_York, .*, 2024-06-12 18:00:00$/u);
    expect(host.sheetNames).toEqual([...STAFF, 'Diagnostic', 'Diagnostic 2']);
    expect(host.values('Diagnostic')).toEqual([['à nous', 1]]);
    expect(host.call('ongletsReconnus')).toEqual(recognised);
  });

  test('says a belief false when what is seen differs, and without answer when looking fails', async () => {
    const host = await open(CODE, smallWorkbook(), GOOGLE);
    const [first, second] = BELIEFS['Formules écrites'] ?? [];
    step(host, 0);
    const { table, summary } = step(host, LAST, [
      { id: first ?? '', seen: 'nombre 4', answered: true },
      { id: second ?? '', seen: 'Service en panne', answered: false },
    ]);
    expect(table.slice(0, 3).map(({ expected, seen, verdict }) => [expected, seen, verdict])).toEqual([
      ['nombre 3', 'nombre 4', 'démenti'],
      ['nombre 3', 'Service en panne', 'sans réponse'],
      ['erreur', '', 'sans réponse'],
    ]);
    expect(spaced(summary)).toMatch(/^0 croyance confirmée, 1 démentie, \d+ sans réponse ; 0 mesure\.$/u);
  });

  test('asks for a step again while a formula is being calculated, and gives up in the end', async () => {
    const host = await open(CODE, smallWorkbook(), GOOGLE);
    step(host, 0);
    await host.edit('~NEC Diagnostic', 'A1', 'Loading...');
    const waiting = step(host, 2);
    expect(waiting.pauseMs).toBe(3000);
    expect([waiting.next, waiting.observations.some(({ id }) => id === 'formule-point-virgule')]).toEqual([2, false]);
    const given = step(host, 2, waiting.observations, 6);
    expect([given.next, given.observations]).toEqual([
      3,
      [{ id: 'formule-point-virgule', seen: 'La cellule affichait encore « Loading… ».', answered: false }],
    ]);
    await host.edit('~NEC Diagnostic', 'A1', '3');
    const seen = step(host, 2, waiting.observations, 1);
    expect([seen.next, seen.observations]).toEqual([
      3,
      [{ id: 'formule-point-virgule', seen: 'nombre 3', answered: true }],
    ]);
  });

  test('closed half-way: any command sweeps the scratch tab; a step that comes after says so', async () => {
    const host = await open(CODE, smallWorkbook(), GOOGLE);
    step(host, 0);
    await host.run('genererBilan');
    expect(scratchTabs(host)).toEqual([]);
    expect(() => step(host, 1)).toThrow('l’onglet de travail du diagnostic n’est plus là');
  });

  test('a service that fails at any moment, once or for good: the next run is whole and leaves nothing', async () => {
    const host = await open(CODE, smallWorkbook(), GOOGLE);
    const before = staffContents(host);
    const failedIn = new Set<number>();
    for (let number = 0; number <= LAST; number += 1) {
      for (const lasting of ['once', 'forever'] as const) {
        for (const call of [2, 23]) {
          if (number > 0 && scratchTabs(host).length === 0) step(host, 0);
          await host.calculate();
          host.failAt(call, lasting);
          try {
            step(host, number);
          } catch (failure) {
            expect(String(failure)).toContain('La commande n’a pas pu être faite : Google n’a pas répondu.');
            failedIn.add(number);
            if (lasting === 'once') expect([number, call, scratchTabs(host)]).toEqual([number, call, []]);
          }
        }
      }
      expect([number, staffContents(host)]).toEqual([number, before]);
    }
    expect(failedIn.size).toBe(LAST + 1);
    const { table } = await diagnosed(host);
    expect(table.filter(({ verdict }) => verdict === 'démenti' || verdict === 'sans réponse')).toEqual([]);
    expect(host.sheetNames).toEqual([...STAFF, 'Diagnostic']);
    expect(staffContents(host)).toEqual(before);
    expect([...host.properties.keys()]).toEqual([]);
  });
});

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
