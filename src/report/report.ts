import { bilanAsRetained } from '../domain/bilan-as-retained';
import { listText } from '../words/french';
import {
  freeText,
  heading,
  numbered,
  linesOf,
  oneLine,
  type ReportBlock,
  type ReportDocument,
  paragraph,
} from './report-document';
import { figuresOf, type ReportInput, type ToldFinding } from './report-input';
import { ANNEXE_TITLES, isAnnexe, PART_IDS, PART_TITLES, type PartId } from './parts';
import { proposedTexts } from './proposed-texts';
import { accountTables } from './sections/accounts';
import { plannedAndActual } from './sections/budget';
import { cover, coverTitle } from './sections/cover';
import { chargesStatement, inKindStatement, productsStatement } from './sections/expenses';
import { charges, moneyFigures, products } from './sections/financial';
import { themes, programme, programmeAtAGlance } from './sections/programme';
import { photos } from './pictures';
import {
  observations,
  opinions,
  otherQuestions,
  proposals,
  recommendation,
  satisfaction,
} from './sections/qualitative';
import { comparison, dayByDay, keyFigures, objectives, origins, retainedNote } from './sections/quantitative';
import { evidence } from './sections/evidence';
import { toldFindings } from './sections/findings';
import { ordersToIssue, otherKeys, sharing } from './sections/sharing';
import { equalitySentences, spendingSentences } from './sentences/money';

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
        ...objectives(input, figures),
        ...dayByDay(input, figures),
        ...comparison(input, figures),
        ...origins(input),
        ...retainedNote(figures, input.notes),
      ];
    case 'qualitative':
      return [
        ...text,
        ...satisfaction(input),
        ...recommendation(input),
        ...otherQuestions(input),
        ...opinions(input),
        ...observations(input),
        ...photos(input),
      ];
    case 'financial':
      return [
        ...moneyFigures(input, figures),
        ...(text.length === 0 ? [] : [heading(2, 'Analyse'), ...text]),
        ...charges(input),
        ...products(input),
        ...plannedAndActual(input),
      ];
    case 'conclusion':
      return [...text, ...proposals(input)];
    case 'expenses':
      return [...text, ...chargesStatement(input), ...productsStatement(input), ...inKindStatement(input)];
    case 'programme':
      return [...text, ...programmeAtAGlance(input), ...programme(input)];
    case 'accounts':
      return accountTables(input).length === 0 ? [] : [...text, ...accountTables(input)];
  }
}

/**
 * Gives the report for the funders as a plain document, without anything that only partners need and without the
 * parts of which nothing is known; annexes are numbered as they stand. The text that
 * staff retained for a part takes the place of the proposed one.
 */
export function reportOf(input: ReportInput): ReportDocument {
  const proposed = proposedTexts(input);
  const told = { ...input, bilan: bilanAsRetained(input.bilan, input.retained) };
  const { structures } = input.bilan.edition.settings;
  let annexes = 0;
  const body = PART_IDS.flatMap((part): ReportBlock[] => {
    const retained = input.texts.get(part) ?? '';
    const blocks = blocksOf(
      part,
      input,
      told,
      freeText(linesOf(retained).length > 0 ? retained : (proposed.get(part) ?? '')),
    );
    if (blocks.length === 0) return [];
    const title = isAnnexe(part) ? `Annexe ${(annexes += 1)} – ${ANNEXE_TITLES[part]}` : PART_TITLES[part];
    return [part === 'conclusion' ? { ...heading(1, title), follows: true } : heading(1, title), ...blocks];
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

function part(title: string, blocks: readonly ReportBlock[]): ReportBlock[] {
  return blocks.length === 0 ? [] : [heading(1, title), ...blocks];
}

/** That both sides are equal, or that the workbook does not say enough for it. */
function wholeSentences(bilan: ReportInput['bilan']): string[] {
  const equal = equalitySentences(bilan);
  return equal.length > 0
    ? equal
    : ['L’état est partiel : il manque de quoi établir le total des charges ou celui des produits.'];
}

/** Gives the document for the partners: balance, keys, titres de recette, evidence, findings; no sharing for one. */
export function partnersReportOf(input: ReportInput, findings: readonly ToldFinding[]): ReportDocument {
  const { structures } = input.bilan.edition.settings;
  const isAlone = structures.length === 1;
  const title = `Bilan ${coverTitle(input)} – ${isAlone ? 'comptes' : 'document des partenaires'}`;
  const body = [
    ...part('Comptes de l’édition', [
      ...moneyFigures(input, figuresOf(input)),
      ...freeText([...spendingSentences(input.bilan), ...wholeSentences(input.bilan)].join(' ')),
      ...chargesStatement(input),
      ...productsStatement(input),
    ]),
    ...part('Équilibre entre les partenaires', [...sharing(input), ...otherKeys(input), ...ordersToIssue(input)]),
    ...part('Pièces justificatives', evidence(input)),
    ...part('Constats', findings.length === 0 ? paragraph('Aucune anomalie n’a été relevée.') : toldFindings(findings)),
  ];
  return {
    title,
    authors: listText(structures.map(oneLine).filter((name) => name !== '')),
    madeOn: input.madeOn,
    runningTitle: title,
    cover: cover(input, isAlone ? 'Comptes' : 'Comptes et équilibre'),
    contentsTitle: 'Sommaire',
    body: numbered(body),
  };
}
