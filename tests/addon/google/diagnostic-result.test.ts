import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepOutcome } from '../../../src/addon/diagnostic/steps';
import type { Observation } from '../../../src/addon/diagnostic/table';
import { readBehaviour } from '../../../src/host/execution/google-behaviour';
import { readManifest } from '../../../src/host/execution/manifest';
import type { HostOptions, SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { nodePictures } from '../../../src/terminal/node-pictures';
import { open } from '../../host/open-workbook';
import { CODE, openWith } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';

const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');
/** Invented: no real spreadsheet was asked yet. Each doubt of a host is settled against what we hold. */
const CONTRADICTING = read('invented-diagnostic.json');
/** What a host takes of a result; formats and the like are ours, and change with us. */
const DOUBTS = new RegExp(
  '^(?:formule-virgule|metadonnee-copie|fonction-(?:metadonnees|duree)|horloge-formatdate-.*|refus-moment|' +
    'duree-(?:lecture|ecriture))$',
  'u',
);
const NOW = Date.UTC(2026, 10, 29, 12);
const manifest = readManifest(read('../../../appsscript.json'));

/** Runs the whole Diagnostic as its page does, whose tester says yes to all; gives the text that is copied. */
async function resultOn(options: Partial<HostOptions>): Promise<string> {
  const host: SpreadsheetHost = await open(CODE, smallWorkbook(), { manifest, pictures: nodePictures(), ...options });
  let known: Observation[] = [];
  for (let number = 0; ;) {
    const outcome = (await host.run('diagnosticEtape', [number, known, 0])) as StepOutcome;
    if (outcome.done) return outcome.json;
    const answers = outcome.questions.map(({ id }) => ({ id, seen: 'oui', answered: true }));
    known = [...known, ...outcome.observations, ...answers];
    number = outcome.next;
  }
}

const observed = (json: string): readonly Observation[] =>
  (JSON.parse(json) as { readonly observations: readonly Observation[] }).observations;

describe(
  'the text that the Diagnostic gives is the behaviour of a host (10: a run on Google becomes a ' + 'fixture)',
  () => {
    test('what was seen there is what the Diagnostic sees on the host that was given the text', async () => {
      const settled = (json: string) => observed(json).filter(({ id }) => DOUBTS.test(id));
      const again = settled(await resultOn({ diagnostic: CONTRADICTING, now: () => NOW }));
      expect([again.length, again]).toEqual([10, settled(CONTRADICTING)]);
      expect(readBehaviour(CONTRADICTING)).toEqual({
        takesCommaInFormulas: true,
        copiesMetadata: true,
        givesMetadataToFunctions: true,
        formatsBefore1900: true,
        refusesWritesLate: true,
        msPerCall: 40,
      });
    });

    test('the figures of the example are the golden ones there too, each call costing what it did', async () => {
      const host = await openWith(undefined, { diagnostic: CONTRADICTING });
      await host.run('genererBilan');
      expect(host.call('chiffresDuBilan')).toBe(read('../../golden/figures-nec-2024.json'));
      host.close();
    });
  },
);
