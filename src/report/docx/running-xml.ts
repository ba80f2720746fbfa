import { dayText, shortened } from '../../words/french';
import { COLORS } from '../look';
import type { ReportDocument } from '../report-document';
import { paragraphXml, runXml } from './paragraph-xml';
import { NAMESPACES, XML_HEAD } from './xml';

/** A running title stands on one line. */
const LONGEST_LINE = 60;
const TAB = '<w:r><w:tab/></w:r>';

function field(instruction: string, result: number): string {
  return `<w:fldSimple w:instr=" ${instruction} ">${runXml(String(result))}</w:fldSimple>`;
}

/** Gives what stands at the top of every page but the cover. */
export function headerXml({ runningTitle }: ReportDocument): string {
  const title = runXml(shortened(runningTitle, LONGEST_LINE));
  return `${XML_HEAD}<w:hdr ${NAMESPACES}>${paragraphXml('running', title)}</w:hdr>`;
}

/** Gives what stands at the bottom of every page but the cover: when it was made, page n / N. */
export function footerXml({ madeOn }: ReportDocument, pages: number): string {
  const rule = `<w:pBdr><w:top w:val="single" w:sz="4" w:space="5" w:color="${COLORS.line}"/></w:pBdr>`;
  const content =
    `${runXml(`Document établi le ${dayText(madeOn)}`)}${TAB}${runXml('page ')}${field('PAGE', 1)}` +
    `${runXml(' / ')}${field('NUMPAGES', pages)}`;
  return (
    `${XML_HEAD}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/>${rule}</w:pPr>${content}</w:p>` + '</w:ftr>'
  );
}
