import { capitalised, listText } from '../../words/french';
import { cofundingBlocks } from '../cofunding-blocks';
import { paragraph, oneLine, type ReportBlock } from '../report-document';
import { datesText, knownDates } from '../event-dates';
import { textWidth } from '../layout/text-width';
import { STYLES, TEXT_WIDTH, type ParagraphRole } from '../look';
import type { ReportInput } from '../report-input';

/** What the report is called when the edition has no name. */
const NO_NAME = 'de l’événement';

/** Beyond this, the title is set as small as may be, so that the cover stays one page. */
const LONGEST_TITLE = 140;
/** Beyond this, organisers are named one after the other. */
const MOST_LINES = 4;

export function coverTitle({ bilan }: ReportInput): string {
  const name = oneLine(bilan.edition.settings.name ?? '');
  return name === '' ? NO_NAME : name;
}

/** A title that does not stand on one line is set smaller, lest a word stand alone on the second. */
function titleStyle(title: string): ParagraphRole {
  if (title.length > LONGEST_TITLE) return 'cover-title-longest';
  const { size, bold, indent, right } = STYLES['cover-title'];
  return textWidth(title, size, bold) > TEXT_WIDTH - indent - right ? 'cover-title-long' : 'cover-title';
}

/** Gives the cover: what, when, where, by whom, with whose money. */
export function cover(input: ReportInput, kind = 'Bilan'): ReportBlock[] {
  const { days, venue, city, structures, cofunding } = input.bilan.edition.settings;
  const organisers = structures.map(oneLine).filter((name) => name !== '');
  const mention = oneLine(cofunding ?? '');
  const dates = knownDates(days);
  const place = [venue, city].map((part) => oneLine(part ?? '')).filter((part) => part !== '');
  const title = coverTitle(input);
  return [
    ...paragraph(kind, 'cover-kind'),
    ...paragraph(title, titleStyle(title)),
    ...(dates.length === 0 ? [] : paragraph(capitalised(datesText(dates)), 'cover-line')),
    ...paragraph(place.join(', '), 'cover-line'),
    ...(organisers.length === 0 ? [] : paragraph('Document réalisé par', 'cover-label')),
    ...(organisers.length > MOST_LINES
      ? paragraph(listText(organisers), 'cover-name')
      : organisers.flatMap((name) => paragraph(name, 'cover-name'))),
    ...cofundingBlocks(mention, 'cover-mention'),
  ];
}
