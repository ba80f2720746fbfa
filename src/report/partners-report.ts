import { listText } from '../words/french';
import { freeText, heading, paragraph } from './blocks';
import { figuresOf } from './figures';
import { numbered } from './numbered';
import { oneLine } from './plain-text';
import type { ReportBlock, ReportDocument } from './report-document';
import type { ReportInput, ToldFinding } from './report-input';
import { cover, coverTitle } from './sections/cover';
import { evidence } from './sections/evidence';
import { chargesStatement, productsStatement } from './sections/expenses';
import { moneyFigures } from './sections/financial';
import { toldFindings } from './sections/findings';
import { ordersToIssue, otherKeys, sharing } from './sections/sharing';
import { equalitySentences, spendingSentences } from './sentences/money';

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
