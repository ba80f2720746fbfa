import type { IsoDay } from '../domain/calendar';
import type { Settings } from '../domain/edition';
import type { PresentHalf } from '../domain/people/presence';
import { theName } from '../words/agreement';
import { capitalised, clockText, editionDayText, listText } from '../words/french';
import { cofundingBlocks } from './cofunding-blocks';
import {
  column,
  heading,
  paragraph,
  row,
  table,
  oneLine,
  type Badge,
  type ReportBlock,
  type ReportDocument,
} from './report-document';

export interface Present {
  readonly firstName: string;
  readonly name: string;
  readonly structure: string;
  readonly halves: readonly PresentHalf[];
}

type Event = Pick<Settings, 'name' | 'city' | 'venue' | 'structures' | 'cofunding'>;

const WORDS = {
  attestation: 'Attestation de présence',
  badges: 'Badges',
  halves: { morning: 'matin', afternoon: 'après-midi' },
  wholeDay: 'journée',
  made: 'Fait à ………………………………………, le ………………………………………',
  signed: 'Nom, qualité et signature de l’organisateur :',
} as const;

const fullName = ({ firstName, name }: Pick<Present, 'firstName' | 'name'>): string => oneLine(`${firstName} ${name}`);

function attesting({ name, structures }: Event): string {
  const event = oneLine(name ?? '') === '' ? 'l’événement' : `l’événement ${oneLine(name ?? '')}`;
  const organisers = structures.map(oneLine).filter((structure) => structure !== '');
  if (organisers.length === 0) return `L’organisation de ${event} atteste la présence de :`;
  const [organise, attest] = organisers.length === 1 ? ['organise', 'atteste'] : ['organisent', 'attestent'];
  return `${capitalised(listText(organisers.map(theName)))}, qui ${organise} ${event}, ${attest} la présence de :`;
}

function hoursText({ start, end }: PresentHalf): string {
  return [start, end].flatMap((time) => (time === null ? [] : [clockText(time)])).join(' – ');
}

function attestation(event: Event, present: Present, cofunding: readonly ReportBlock[]): ReportBlock[] {
  const place = [event.venue, event.city].map((part) => oneLine(part ?? '')).filter((part) => part !== '');
  return [
    heading(1, WORDS.attestation),
    ...paragraph(attesting(event)),
    ...paragraph(fullName(present), 'cover-name'),
    ...paragraph(present.structure),
    ...paragraph(place.length === 0 ? '' : `Lieu : ${place.join(', ')}.`),
    ...cofunding,
    ...table(
      'Demi-journées de présence',
      [column('Jour', 44), column('Demi-journée', 26), column('Horaires du programme', 30)],
      present.halves.map((half) =>
        row([
          capitalised(editionDayText(half.day.number, half.day.date)),
          half.half === null ? WORDS.wholeDay : WORDS.halves[half.half],
          hoursText(half) === '' ? '–' : hoursText(half),
        ]),
      ),
    ),
    ...paragraph(WORDS.made, 'cover-mention'),
    ...paragraph(WORDS.signed),
  ];
}

function loose(title: string, event: Event, madeOn: IsoDay, body: readonly ReportBlock[]): ReportDocument {
  return {
    title: [title, oneLine(event.name ?? '')].filter((part) => part !== '').join(' – '),
    authors: listText(event.structures.map(oneLine).filter((structure) => structure !== '')),
    madeOn,
    runningTitle: '',
    cover: [],
    contentsTitle: '',
    body,
  };
}

/** Gives an attestation of presence for each person, each on a page of its own, to be signed by hand. */
export function attestationsOf(event: Event, people: readonly Present[], madeOn: IsoDay): ReportDocument {
  const cofunding = cofundingBlocks(event.cofunding ?? '', 'body');
  return loose(
    WORDS.attestation,
    event,
    madeOn,
    people.flatMap((present) => attestation(event, present, cofunding)),
  );
}

/** Gives a badge for each person, eight on a page of A4, to be cut out. */
export function badgesOf(event: Event, people: readonly Present[], madeOn: IsoDay): ReportDocument {
  const badges = people.map((present): Badge => ({
    name: fullName(present),
    structure: oneLine(present.structure),
    event: oneLine(event.name ?? ''),
  }));
  return loose(WORDS.badges, event, madeOn, badges.length === 0 ? [] : [{ kind: 'badges', badges }]);
}
