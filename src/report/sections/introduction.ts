import { isWorkshop } from '../../domain/programme';
import { groupByLabel } from '../../domain/names';
import { countText } from '../../words/french';
import { heading, list, paragraph } from '../blocks';
import { oneLine } from '../plain-text';
import type { ReportBlock } from '../report-document';
import type { ReportInput } from '../report-input';

/** Beyond this, the list of the programme in the annexe reads better. */
const MOST_THEMES = 14;

/** Gives what the sessions were about: the titles of the ateliers, each once. */
export function themes({ bilan }: ReportInput): ReportBlock[] {
  const workshops = (bilan.edition.sessions ?? []).filter(
    (session) => isWorkshop(session) && oneLine(session.title) !== '',
  );
  const titles = groupByLabel(workshops, (session) => session.title).map(({ label }) => label);
  if (titles.length === 0) return [];
  const left = titles.length - MOST_THEMES;
  return [
    heading(2, 'Thèmes abordés'),
    ...list(titles.slice(0, MOST_THEMES)),
    ...(left > 0
      ? paragraph(`Le programme détaillé, en annexe, donne ${countText(left, 'autre thème', 'autres thèmes')}.`)
      : []),
  ];
}
