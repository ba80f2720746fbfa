import type { PointageList, PointageRecord } from '../../src/workbook/pointage/action';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { openPage, type OpenPage } from '../host/open-page';
import { open, type Given } from '../host/open-workbook';
import { CODE } from './example';
import { INSCRIPTIONS, smallWorkbook } from './small-workbook';
import { plain } from './report/said';

/** Gives the row of a person registered on both days: nobody is present. */
export const person = (
  name: string,
  firstName: string,
  more: {
    readonly email?: string;
    readonly structure?: string;
    readonly profile?: string;
    readonly present1?: Given;
  } = {},
): Given[] => [
  name,
  firstName,
  more.email ?? '',
  more.structure ?? '',
  '',
  more.profile ?? '',
  false,
  true,
  more.present1 ?? false,
  true,
  false,
];

/** Opens a workbook whose Inscriptions holds these people. */
export const door = (...rows: readonly Given[][]): Promise<SpreadsheetHost> =>
  open(CODE, smallWorkbook({ Inscriptions: [INSCRIPTIONS, ...rows] }));
/** Opens a workbook with four people, of whom one is a speaker. */
export const fourPeople = (): Promise<SpreadsheetHost> =>
  door(
    person('MARTIN', 'Éloïse', { structure: 'Mairie' }),
    person('DUPONT', 'Jean', { structure: 'Association Martinet' }),
    person('LE GOFF', 'Anne-Marie', { structure: 'Région' }),
    person('MARTEAU', 'Luc', { profile: 'Intervenant' }),
  );

/** Gives what the panel is shown. */
export const list = async (host: SpreadsheetHost): Promise<PointageList> =>
  (await host.callFromPage('listePointage', [])) as PointageList;
/** Gives what becomes of actions sent as the panel sends them. */
export const record = async (host: SpreadsheetHost, ...actions: readonly unknown[]): Promise<PointageRecord> =>
  (await host.callFromPage('enregistrerPointage', [actions])) as PointageRecord;
/** Gives the key by which the panel knows the first person of a name. */
export const keyOf = async (host: SpreadsheetHost, name: string): Promise<string> =>
  (await list(host)).people.find((each) => each.name === name)?.key ?? '';
/** Gives the column of presences of the first day. */
export const presence = (host: SpreadsheetHost): unknown[] =>
  host
    .values('Inscriptions')
    .slice(1)
    .map((row) => row[8]);
/** Gives what became of each action: its kind, or why it was refused. */
export const why = ({ answers }: PointageRecord): string[] =>
  answers.map((answer) => (answer.kind === 'refused' ? plain(answer.why) : answer.kind));

/** Gives the text of an element of the panel. */
export const text = (page: OpenPage, id: string): string => plain(page.document.getElementById(id)?.textContent ?? '');
/** Gives the names that the panel proposes. */
export const found = (page: OpenPage): string[] =>
  [...page.document.querySelectorAll('[role=option] strong')].map(({ textContent }) => textContent);
/** Gives an element of the panel by its id. */
export const field = (page: OpenPage, id: string): HTMLInputElement =>
  page.document.getElementById(id) as HTMLInputElement;

export async function opened(host: SpreadsheetHost): Promise<OpenPage> {
  await host.run('pointage');
  const page = openPage(host);
  // jsdom has no layout.
  Object.assign(page.document.defaultView?.Element.prototype ?? {}, { scrollIntoView: () => undefined });
  return page;
}

export function type(page: OpenPage, search: string): void {
  const box = field(page, 'recherche');
  box.value = search;
  box.dispatchEvent(new (page.document.defaultView as unknown as typeof globalThis).Event('input', { bubbles: true }));
}

/** Presses keys in the search box. */
export function press(page: OpenPage, ...keys: readonly string[]): void {
  const { KeyboardEvent } = page.document.defaultView as unknown as typeof globalThis;
  for (const key of keys)
    field(page, 'recherche').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
