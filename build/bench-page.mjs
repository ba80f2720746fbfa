// Prints what the page costs: the lines of docs/performance.md that a browser tells.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choose, launch, root, serve, show, told, visit } from './local-page.mjs';

const RUNS = 5;
/** A cell is drawn, drafted and saved within that long. */
const SAVED_MS = 4000;
const folder = await mkdtemp(join(tmpdir(), 'nec-bench-page-'));
const browser = await launch();

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const line = (what, values) =>
  console.log(`| ${what} | ${Math.round(median(values))} ms, median of ${values.length} |`);

/** Makes a workbook of the example with this many registrations, generated tabs included. */
async function makeWorkbook(registrations) {
  const tabs = join(folder, 'tabs');
  await cp(join(root, 'examples/nec-2024'), tabs, { recursive: true });
  const rows = Array.from(
    { length: registrations },
    (_, n) =>
      `NOM ${n};Prénom ${n};p${n}@exemple.org;Structure ${n % 40};${n % 2 ? 64 : 40};Participant;` +
      `${n % 5 ? '' : 'oui'};oui;${n % 6 ? 'oui' : ''};oui;${n % 3 ? '' : 'oui'}`,
  );
  await writeFile(
    join(tabs, 'Inscriptions.csv'),
    [
      'Nom;Prénom;E-mail;Structure;Département;Profil;CoNum;Inscrit jour 1;Présent jour 1;Inscrit jour ' +
        '2;Présent jour 2',
      ...rows,
      '',
    ].join('\n'),
  );
  spawnSync(process.execPath, [join(root, 'build/host/bilan.cjs'), tabs, '--sortie', folder]);
  await rename(join(folder, 'bilan.xlsx'), join(folder, `${registrations}.xlsx`));
}

/** Gives the milliseconds from the key that ends what is typed in a cell to another figure in « Tableau de bord ». */
async function typed(page, tab, a1, text) {
  await show(page, tab, a1);
  await page.keyboard.type(text);
  await page.evaluate(() => {
    const shown = () => JSON.stringify(window.necSheet.host.values('Tableau de bord').map((row) => row.slice(0, 2)));
    const before = shown();
    window.necFollowed = new Promise((resolve) => {
      addEventListener(
        'keydown',
        () => {
          const start = performance.now();
          const look = () => (shown() === before ? setTimeout(look, 2) : resolve(performance.now() - start));
          setTimeout(look);
        },
        { capture: true, once: true },
      );
    });
    void window.necFollowed.then(() => window.necSheet.settled()).then(() => (window.necSettledAt = performance.now()));
  });
  await page.keyboard.press('Enter');
  const spent = await page.evaluate(() => window.necFollowed);
  await page.evaluate('necSheet.settled()');
  return spent;
}

async function measureExample() {
  await cp(join(root, 'examples/nec-2024.xlsx'), join(folder, 'exemple.xlsx'));
  const { address, stop } = await serve(folder, 'exemple.xlsx');
  const [views, sinceScript] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const page = await visit(browser, address);
    views.push(performance.now() - start);
    sinceScript.push(await page.evaluate(() => performance.now() - window.necScriptAt));
    await page.context().close();
  }
  line('first view of the page, example', views);
  line('first view of the page, example, since its script is there', sinceScript);
  const page = await visit(browser, address);
  const generated = [];
  for (let run = 0; run < RUNS; run += 1) {
    generated.push(
      await page.evaluate(
        '(async () => { const start = performance.now(); await necSheet.run("genererBilan"); return ' +
          'performance.now() - start; })()',
      ),
    );
    await page.evaluate('necSheet.settled()');
  }
  line('« Générer le bilan » in the page, example, formulas calculated', generated);
  await page.context().close();
  await stop();
}

async function measureTyping(registrations) {
  await makeWorkbook(registrations);
  const { address, stop } = await serve(folder, `${registrations}.xlsx`);
  const page = await visit(browser, address);
  await choose(page, 'Générer le bilan');
  await told(page, 'Le bilan est généré.');
  await page.evaluate('necSheet.settled()');
  const [ticked, paid] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    ticked.push(await typed(page, 'Inscriptions', `H${10 + run}`, 'non'));
    paid.push(await typed(page, 'Dépenses', `F${2 + run}`, '12,50'));
  }
  line(`key pressed to total in « Tableau de bord », a registration among ${registrations}`, ticked);
  line(`key pressed to total in « Tableau de bord », an expense beside ${registrations} registrations`, paid);
  await page.context().close();
  await stop();
}

/** Measures what keeps a person from typing on once a cell is calculated: its draft, its saving, what is drawn. */
async function measureSaving(registrations) {
  await makeWorkbook(registrations);
  const { address, stop } = await serve(folder, `${registrations}.xlsx`);
  const page = await visit(browser, address);
  await page.evaluate(() => {
    window.necTasks = [];
    const watch = (list) => window.necTasks.push(...list.getEntries());
    new PerformanceObserver(watch).observe({ entryTypes: ['longtask'] });
  });
  const longest = [];
  for (let run = 0; run < RUNS; run += 1) {
    await typed(page, 'Inscriptions', `H${10 + run}`, 'non');
    await page.waitForTimeout(SAVED_MS);
    const pause = page.evaluate(() =>
      window.necTasks
        .splice(0)
        .reduce((most, { startTime, duration }) => Math.max(most, startTime < window.necSettledAt ? 0 : duration), 0),
    );
    longest.push(await pause);
  }
  line(`longest pause once a cell among ${registrations} registrations is calculated, its saving included`, longest);
  await page.context().close();
  await stop();
}

try {
  await measureExample();
  await measureTyping(100);
  await measureTyping(2000);
  await measureSaving(20_000);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
