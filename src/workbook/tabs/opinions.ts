import type { Opinion } from '../../domain/edition';
import { finding, type Checked, type Finding } from '../../domain/finding';
import { fold } from '../../domain/names';
import { column, required } from '../cells/column';
import { text } from '../cells/kinds';
import type { Row, Tab } from './tab';

/** Avis: what people said or wrote, and whether it may be printed. */
export const opinionsTab = {
  key: 'opinions',
  name: 'Avis',
  expected: false,
  columns: {
    opinion: required('Avis', text, 'personal', {
      synonyms: ['Verbatim', 'Verbatims', 'Commentaire'],
      width: 480,
    }),
    author: column('Auteur', text, 'personal', {
      synonyms: ['Auteurs', 'Signature'],
      width: 180,
    }),
    publish: column('Publier', text, 'personal', {
      synonyms: ['Publié', 'Publication'],
      choices: ['oui', 'avec le nom', 'non'],
      width: 110,
      help: 'Vide ou non : n’est pas imprimé. oui : sans le nom. avec le nom : avec l’auteur.',
    }),
  },
} as const satisfies Tab;

const PUBLISH: ReadonlyMap<string, Opinion['publish']> = new Map([
  ['', 'no'],
  ['non', 'no'],
  ['oui', 'anonymous'],
  ['aveclenom', 'named'],
]);

/** Says whether a text of Publier is understood, blank included. */
export function isUnderstood(publish: string): boolean {
  return PUBLISH.has(fold(publish));
}

/** Gives the opinions; a word of Publier that is not understood is a finding, and the opinion is not printed. */
export function opinionsOf(rows: readonly Row<typeof opinionsTab.columns>[]): Checked<readonly Opinion[]> {
  const findings: Finding[] = [];
  const opinions = rows.map((row): Opinion => {
    const publish = PUBLISH.get(fold(row.publish));
    if (publish === undefined)
      findings.push(finding('publish-unknown', { tab: 'opinions', row: row.row, field: 'publish' }, {}));
    return { row: row.row, text: row.opinion, author: row.author, publish: publish ?? 'no' };
  });
  return { value: opinions, findings };
}
