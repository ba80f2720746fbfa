import type { Edition } from '../../domain/edition';
import { attendeeName } from '../../domain/people/attendee';
import { presentHalves } from '../../domain/people/presence';
import { signInSheets } from '../../domain/people/sign-in';
import { attestationsOf, badgesOf, type Present } from '../../report/attestations';
import { docxBytes } from '../../report/docx/write-docx';
import { listedPeople } from '../../workbook/pointage/attendees';
import { editionOf } from '../functions/declared';
import body from '../pages/attestations.html';
import { showDialog } from '../pages/page';
import { docxBlob } from '../reports/deliver-report';
import { RefusedError } from '../safe/refused';
import { toldInFrench } from '../safe/told';
import { activeSpreadsheet, clockNow, utilities } from '../sheets/services';

const WORDS = {
  title: 'Attestations et badges',
  attestations: 'Attestations de présence',
  badges: 'Badges',
  gone: 'Personne n’est plus noté présent sous ce nom : fermez cette fenêtre, puis recommencez.',
} as const;

/** Gives the people present on a day at least who have a name, in alphabetical order. */
function presentPeople(
  edition: Edition,
): { readonly key: string; readonly label: string; readonly present: Present }[] {
  const { registrations, settings } = edition;
  if (registrations === null) return [];
  const sheets = signInSheets(edition);
  return listedPeople(registrations).flatMap(({ person, signatory, attendee }) => {
    const { name, firstName, structure } = signatory;
    const halves = presentHalves(person, settings.days, sheets);
    if (halves.length === 0 || name + firstName === '') return [];
    const label = [attendeeName(attendee), attendee.email, structure].filter((part) => part !== '').join(' – ');
    return [{ key: attendee.key, label, present: { name, firstName, structure, halves } }];
  });
}

const read = (): Edition => editionOf(activeSpreadsheet(), ['settings', 'programme', 'registrations']).edition;

/**
 * NEC › Inscriptions › Attestations et badges… : des documents qui nomment, faits à la demande et gardés nulle part
 * ailleurs.
 */
export function attestationsEtBadges(): void {
  toldInFrench(() => {
    const people = presentPeople(read()).map(({ key, label }) => ({ key, label }));
    showDialog(WORDS.title, body, { people }, { width: 520, height: 380 });
  });
}

/**
 * Donne à la page le document demandé, en base 64 : « attestations » ou « badges », pour la personne d’une clé ou, si
 * elle est vide, pour toutes.
 */
export function documentDesPresents(kind: string, key: string): { readonly name: string; readonly base64: string } {
  return toldInFrench(() => {
    const edition = read();
    const people = presentPeople(edition)
      .filter((each) => key === '' || each.key === key)
      .map(({ present }) => present);
    const [only] = people;
    if (only === undefined) throw new RefusedError(WORDS.gone);
    const madeOn = clockNow(activeSpreadsheet()).slice(0, 10);
    const isBadges = kind === 'badges';
    const document = (isBadges ? badgesOf : attestationsOf)(edition.settings, people, madeOn);
    const who = people.length === 1 ? `${only.firstName} ${only.name}` : (edition.settings.name ?? '');
    const title = [isBadges ? WORDS.badges : WORDS.attestations, who.trim()].filter((part) => part !== '').join(' – ');
    const file = docxBlob(title, docxBytes(document));
    return { name: file.getName() ?? '', base64: utilities().base64Encode(file.getBytes()) };
  });
}
