import type { Bilan } from '../domain/bilan';
import { chargeLines, productLines, type MoneyLine } from './money-lines';
import { wholePercents } from './whole-percents';
import { countText, editionDayText, listText, moneyText, numberText, percentText, pointsText, quoted } from './french';

/** What stands after a figure or a sentence that staff's retained values decide; a note explains it. */
export const RETAINED_MARK = '\u00a0*';

/** Gives the sentences about a bilan as people read it; those that retained values change bear the mark. */
export function markedSentences(of: (bilan: Bilan) => string[], calculated: Bilan, told: Bilan): string[] {
  const plain = new Set(of(calculated));
  return of(told).map((sentence) => (plain.has(sentence) ? sentence : `${sentence}${RETAINED_MARK}`));
}

/** Gives who took part and whether the objective was met, as far as it is known. */
export function participationSentences({ attendance, edition }: Bilan): string[] {
  const participants = attendance?.participants ?? null;
  if (attendance === null || participants === null) return [];
  const { conums, conumRate } = attendance;
  const ofTerritory = conumRate === null ? '' : ` (${percentText(conumRate)} de ceux du territoire)`;
  const withConums =
    conums === null || conums === 0 ? '' : `, dont ${countText(conums, 'CoNum', 'CoNums')}${ofTerritory}`;
  const took = `L’événement a réuni ${countText(participants, 'participant', 'participants')}${withConums}.`;
  const { minimum, maximum } = edition.settings.objective;
  if (minimum === null) return [took];
  const most = countText(maximum ?? minimum, 'participant', 'participants');
  const objective = maximum === null ? most : `${numberText(minimum)} à ${most}`;
  const met =
    participants < minimum
      ? `n’est pas atteint (il manque ${countText(minimum - participants, 'personne', 'personnes')})`
      : maximum !== null && participants > maximum
        ? 'est dépassé'
        : 'est atteint';
  return [took, `L’objectif de ${objective} ${met}.`];
}

/** Gives which day drew most people; nothing for one day, or while a day is unknown. */
export function daySentences({ attendance }: Bilan): string[] {
  const days = (attendance?.days ?? []).flatMap(({ number, date, present }) =>
    present === null ? [] : [{ name: editionDayText(number, date), present }],
  );
  if (attendance === null || days.length < 2 || days.length < attendance.days.length) return [];
  const most = Math.max(...days.map(({ present }) => present));
  const best = days.filter(({ present }) => present === most);
  if (best.length === days.length)
    return [`La fréquentation est la même chaque jour (${countText(most, 'personne', 'personnes')}).`];
  const names = listText(best.map(({ name }) => `le ${name}`));
  return [
    `${best.length === 1 ? `Le jour le plus fréquenté est ${names}` : `Les jours les plus fréquentés sont ${names}`} ` +
      `(${countText(most, 'personne', 'personnes')}).`,
  ];
}

/** Gives how many people answered, and what the first question of satisfaction says. */
export function satisfactionSentences({ satisfaction }: Bilan): string[] {
  if (satisfaction === null || satisfaction.answers === 0) return [];
  const { answers, responseRate } = satisfaction;
  const share = responseRate === null ? '' : `, soit celles de ${percentText(responseRate)} des participants`;
  const replied = `Le questionnaire a reçu ${countText(answers, 'réponse', 'réponses')}${share}.`;
  const first = satisfaction.questions.find(({ kind }) => kind === 'satisfaction');
  if (typeof first?.rate !== 'number') return [replied];
  const counted = first.counts.filter(({ opinion }) => opinion !== 'none').reduce((sum, { count }) => sum + count, 0);
  const positive = first.counts
    .filter(({ opinion }) => opinion === 'positive')
    .reduce((sum, { count }) => sum + count, 0);
  return [
    replied,
    `À la question ${quoted(first.label)}, ${percentText(first.rate)} des avis exprimés sont positifs (` +
      `${numberText(positive)} ` +
      `sur ${numberText(counted)}).`,
  ];
}

/** Gives the part of some lines as tables print it, or as it is where they print none. */
function printedPart(lines: readonly MoneyLine[], chosen: readonly MoneyLine[]): string {
  const parts = wholePercents(lines.map(({ amount }) => amount));
  const whole = lines.reduce((sum, { amount }) => sum + amount, 0);
  const amount = chosen.reduce((sum, line) => sum + line.amount, 0);
  if (parts === null) return percentText(amount / whole);
  return pointsText(chosen.reduce((sum, line) => sum + (parts[lines.indexOf(line)] ?? 0), 0));
}

/** Gives which poste costs most, and what personnel makes of the charges. */
export function chargeSentences(bilan: Bilan): string[] {
  const { charges, chargesWithoutStaff, costPerParticipant, costWithoutStaff } = bilan.finances;
  const sentences: string[] = [];
  const lines = chargeLines(bilan);
  const postes = lines.filter(({ isInside }) => !isInside);
  if (chargesWithoutStaff !== null && chargesWithoutStaff > 0 && postes.every(({ amount }) => amount >= 0)) {
    const most = Math.max(...postes.map(({ amount }) => amount));
    const top = postes.filter(({ amount }) => amount === most);
    const names = listText(top.map(({ label }) => quoted(label)));
    const [only] = top;
    sentences.push(
      only !== undefined && top.length === 1
        ? `Le premier poste est ${names} (${moneyText(most)}, ${printedPart(postes, [only])} des charges hors ` +
            `personnel).`
        : `Les premiers postes sont ${names} (${moneyText(most)} chacun, ` +
            `${percentText(most / chargesWithoutStaff)} des charges hors personnel chacun).`,
    );
  }
  if (charges !== null && chargesWithoutStaff !== null && charges > chargesWithoutStaff && chargesWithoutStaff >= 0) {
    const personnel = lines.filter(({ isInside }) => isInside);
    sentences.push(
      `Les charges de personnel font ${moneyText(charges - chargesWithoutStaff)}, soit ` +
        `${printedPart(lines, personnel)} du total des charges.`,
    );
  }
  if (costPerParticipant !== null && costWithoutStaff !== null) {
    sentences.push(
      `Le coût par participant est de ${moneyText(costPerParticipant)} (${moneyText(costWithoutStaff)} hors ` +
        'charges de personnel).',
    );
  }
  return sentences;
}

/** Gives what external receipts cover, and what is left to the partners. */
export function productSentences(bilan: Bilan): string[] {
  const { finances, edition } = bilan;
  const { receipts, charges, remainder } = finances;
  if (receipts === null || charges === null || remainder === null || charges <= 0) return [];
  if (remainder < 0)
    return [
      `Les recettes externes (${moneyText(receipts.amount)}) dépassent les charges de ` +
        `${moneyText(Math.abs(remainder))}.`,
    ];
  const isAlone = edition.settings.structures.length === 1;
  if (receipts.amount <= 0)
    return [
      `Sans recette externe, ${isAlone ? 'la structure supporte' : 'les structures supportent'} toutes les charges ` +
        `(${moneyText(remainder)}).`,
    ];
  const lines = productLines(bilan);
  const external = lines.filter(({ isInside }) => !isInside);
  return [
    `Les recettes externes couvrent ${printedPart(lines, external)} des charges ; ` +
      `${isAlone ? 'la structure supporte' : 'les structures supportent'} le reste (${moneyText(remainder)}).`,
  ];
}
