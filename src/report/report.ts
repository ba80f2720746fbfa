import { bilanAsRetained } from '../domain/bilan-as-retained';
import { listText } from '../words/french';
import { freeText, heading, paragraph } from './blocks';
import { figuresOf } from './figures';
import { PART_IDS, PART_TITLES, type PartId } from './parts';
import { linesOf, oneLine } from './plain-text';
import { proposedTexts } from './proposed-texts';
import type { ReportBlock, ReportDocument } from './report-document';
import type { ReportInput } from './report-input';
import { accountTables } from './sections/accounts';
import { plannedAndActual } from './sections/budget';
import { cover, coverTitle } from './sections/cover';
import { evidence } from './sections/evidence';
import { chargesStatement, inKindStatement, productsStatement } from './sections/expenses';
import { charges, moneyFigures, products } from './sections/financial';
import { themes } from './sections/introduction';
import { programme } from './sections/programme';
import { observations, opinions, otherQuestions, recommendation, satisfaction } from './sections/qualitative';
import { comparison, dayByDay, keyFigures, origins, retainedNote } from './sections/quantitative';
import { ordersToIssue, otherKeys, sharing } from './sections/sharing';

/** What each part holds, its free text included; `input` has what was retained in place of what was calculated. */
function blocksOf(
  part: PartId,
  calculated: ReportInput,
  input: ReportInput,
  text: readonly ReportBlock[],
): ReportBlock[] {
  const figures = figuresOf(calculated);
  switch (part) {
    case 'introduction':
      return [...text, ...themes(input)];
    case 'quantitative':
      return [
        ...keyFigures(figures),
        ...(text.length === 0 ? [] : [heading(2, 'Analyse'), ...text]),
        ...dayByDay(input, figures),
        ...comparison(input, figures),
        ...origins(input),
        ...retainedNote(figures),
      ];
    case 'qualitative':
      return [
        ...text,
        ...satisfaction(input),
        ...recommendation(input),
        ...otherQuestions(input),
        ...opinions(input),
        ...observations(input),
      ];
    case 'financial':
      return [
        ...moneyFigures(input, figures),
        ...(text.length === 0 ? [] : [heading(2, 'Analyse'), ...text]),
        ...charges(input),
        ...products(input),
        ...plannedAndActual(input),
        ...sharing(input),
        ...otherKeys(input),
        ...ordersToIssue(input),
      ];
    case 'conclusion':
      return [...text];
    case 'expenses':
      return [
        ...text,
        ...chargesStatement(input),
        ...productsStatement(input),
        ...inKindStatement(input),
        ...evidence(input),
      ];
    case 'programme':
      return [...text, ...programme(input)];
    case 'accounts':
      return input.bilan.accounts.isAsked ? [...text, ...accountTables(input)] : [];
  }
}

/** The captions of tables and pictures, each numbered in its own series. */
function numbered(blocks: readonly ReportBlock[]): ReportBlock[] {
  let tables = 0;
  let pictures = 0;
  return blocks.map((block): ReportBlock => {
    if (block.kind === 'table') return { ...block, caption: `Tableau ${(tables += 1)} – ${block.caption}` };
    return block.kind === 'picture' ? { ...block, caption: `Figure ${(pictures += 1)} – ${block.caption}` } : block;
  });
}

/**
 * Gives back the report as a plain document; the text that staff retained for a part takes the place of the proposed
 * one.
 */
export function reportOf(input: ReportInput): ReportDocument {
  const proposed = proposedTexts(input);
  const told = { ...input, bilan: bilanAsRetained(input.bilan, input.retained) };
  const { structures } = input.bilan.edition.settings;
  const body = PART_IDS.flatMap((part): ReportBlock[] => {
    const retained = input.texts.get(part) ?? '';
    const blocks = blocksOf(
      part,
      input,
      told,
      freeText(linesOf(retained).length > 0 ? retained : (proposed.get(part) ?? '')),
    );
    if (part === 'accounts' && blocks.length === 0) return [];
    if (part === 'conclusion')
      return blocks.length === 0 ? [] : [{ ...heading(1, PART_TITLES[part]), follows: true }, ...blocks];
    return [
      heading(1, PART_TITLES[part]),
      ...(blocks.length === 0 ? paragraph('Le classeur ne contient rien pour cette partie.') : blocks),
    ];
  });
  const title = `Bilan ${coverTitle(input)}`;
  return {
    title,
    authors: listText(structures.map(oneLine).filter((name) => name !== '')),
    madeOn: input.madeOn,
    runningTitle: title,
    cover: cover(input),
    contentsTitle: 'Sommaire',
    body: numbered(body),
  };
}
