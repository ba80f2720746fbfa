import { namesTheUnion, unionMention } from '../words/european-mention';
import { paragraph, oneLine, type ReportBlock } from './report-document';
import { EMBLEM, europeanEmblem } from './european-emblem';
import type { ParagraphRole } from './look';

/** In points: larger than any name of a partner. */
const EMBLEM_SIZE = { width: 96, height: 64 } as const;

/** Gives the mention of who else pays, in a role, with the emblem where it names the Union; nothing for a blank. */
export function cofundingBlocks(cofunding: string, role: ParagraphRole): ReportBlock[] {
  const mention = oneLine(cofunding);
  if (!namesTheUnion(mention)) return paragraph(mention, role);
  const alternative = 'Drapeau de l’Union européenne : un cercle de douze étoiles jaunes sur fond bleu.';
  return [
    {
      kind: 'picture',
      caption: '',
      alternative,
      bytes: europeanEmblem(),
      type: 'png',
      ...EMBLEM,
      printed: EMBLEM_SIZE,
    },
    ...unionMention(mention).flatMap((line) => paragraph(line, 'emblem-mention')),
  ];
}
