import type { Bilan } from '../domain/bilan';
import { STAFF_POSTE } from '../domain/finances/ledger';
import { posteLabel } from './poste-label';
import { countText, editionDayText, listText, moneyText, numberText, percentText, quoted } from './french';

/** Gives back who took part and whether the objective was met, as far as it is known. */
export function participationSentences({ attendance, edition }: Bilan): string[] {
  const participants = attendance?.participants ?? null;
  if (attendance === null || participants === null) return [];
  const { conums, conumRate } = attendance;
  const ofTerritory = conumRate === null ? '' : ` (${percentText(conumRate)} de ceux du territoire)`;
  const withConums =
    conums === null || conums === 0 ? '' : `, dont ${countText(conums, 'CoNum', 'CoNums')}${ofTerritory}`;
  const people = countText(participants, 'personne a participé', 'personnes ont participé');
  const took = `${people} à l’événement${withConums}.`;
  const { minimum, maximum } = edition.settings.objective;
  if (minimum === null) return [took];
  const objective =
    maximum === null
      ? `${numberText(minimum)} participants`
      : `${numberText(minimum)} à ${numberText(maximum)} participants`;
  const met =
    participants < minimum
      ? `n’est pas atteint (il manque ${countText(minimum - participants, 'personne', 'personnes')})`
      : maximum !== null && participants > maximum
        ? 'est dépassé'
        : 'est atteint';
  return [took, `L’objectif de ${objective} ${met}.`];
}

/** Gives back which day drew most people; nothing for one day, or while a day is unknown. */
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

/** Gives back how many people answered, and what the first question of satisfaction says. */
export function satisfactionSentences({ satisfaction }: Bilan): string[] {
  if (satisfaction === null || satisfaction.answers === 0) return [];
  const { answers, responseRate } = satisfaction;
  const share = responseRate === null ? '' : `, soit ${percentText(responseRate)} des participants`;
  const replied = `${countText(answers, 'personne a répondu', 'personnes ont répondu')} au questionnaire${share}.`;
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

/** Gives back which poste costs most, and what personnel makes of the charges. */
export function chargeSentences({ finances }: Bilan): string[] {
  const { expenses, chargesWithoutStaff, charges } = finances;
  const sentences: string[] = [];
  const postes = (expenses?.postes ?? []).filter(({ key }) => key !== STAFF_POSTE);
  if (chargesWithoutStaff !== null && chargesWithoutStaff > 0 && postes.every(({ amount }) => amount >= 0)) {
    const most = Math.max(...postes.map(({ amount }) => amount));
    const top = postes.filter(({ amount }) => amount === most);
    const share =
      `${moneyText(most)}${top.length > 1 ? ' chacun' : ''}, ${percentText(most / chargesWithoutStaff)} des ` +
      `charges hors personnel${top.length > 1 ? ' chacun' : ''}`;
    const names = listText(top.map(({ label }) => quoted(posteLabel(label))));
    sentences.push(
      `${top.length === 1 ? `Le premier poste est ${names}` : `Les premiers postes sont ${names}`} (${share}).`,
    );
  }
  if (charges !== null && chargesWithoutStaff !== null && charges > chargesWithoutStaff && chargesWithoutStaff >= 0) {
    const personnel = charges - chargesWithoutStaff;
    sentences.push(
      `Les charges de personnel font ${moneyText(personnel)}, soit ${percentText(personnel / charges)} du ` +
        'total des charges.',
    );
  }
  const { costPerParticipant, costWithoutStaff } = finances;
  if (costPerParticipant !== null && costWithoutStaff !== null) {
    sentences.push(
      `Chaque participant revient à ${moneyText(costPerParticipant)} (${moneyText(costWithoutStaff)} hors ` +
        'charges de personnel).',
    );
  }
  return sentences;
}

/** Gives back what external receipts cover, and what is left to the partners. */
export function productSentences({ finances, edition }: Bilan): string[] {
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
  return [
    `Les recettes externes couvrent ${percentText(receipts.amount / charges)} des charges ; ` +
      `${isAlone ? 'la structure supporte' : 'les structures supportent'} le reste (${moneyText(remainder)}).`,
  ];
}
