import type { Bilan } from '../../src/domain/bilan';
import { evidenceOf } from '../../src/domain/finances/evidence';
import { indicatorsOf } from '../../src/domain/indicators';
import { staffChargesOf } from '../../src/domain/finances/staff-charges';
import { changeOf } from '../../src/words/change';
import {
  changeText,
  clockText,
  dayText,
  moneyText,
  monthText,
  numberText,
  percentText,
  precisePercentText,
} from '../../src/words/french';
import { figureText } from '../../src/words/indicator-labels';
import { chargeLines, productLines, type MoneyLine } from '../../src/words/money-lines';
import { shownCounts, shownGroups } from '../../src/words/shown-counts';
import { wholePercents } from '../../src/words/whole-percents';
import { recommendationGroups } from '../../src/domain/survey-counts';

/** A number as it is printed: « −1 159,53 », « 14h45 », « 9h ». */
const PRINTED_NUMBER = /[+\u2212]?\d+(?:\u202f\d{3})*(?:,\d+|h\d\d|h(?![a-z]))?/gu;

/** Gives the numbers of a text, each as it is printed, without its sign. */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(PRINTED_NUMBER)].map(([number]) => number.replace(/^[+\u2212]/u, ''));
}

const counted = (values: readonly { readonly count: number }[]) => values.reduce((sum, { count }) => sum + count, 0);

/** What was planned, what was, and the gap, of each line and total. */
function gapsOf({ budget }: Bilan) {
  return [...budget.charges, ...budget.products, ...Object.values(budget.totals)];
}

/** The rows of the compte rendu financier. */
function accountsOf({ accounts: { charges, products, totals } }: Bilan) {
  return [...charges, ...products, totals.charges, totals.products];
}

/** The amounts of a bilan, in cents, each one a figure of it. */
function amountsOf(bilan: Bilan): number[] {
  const { finances, edition, staff } = bilan;
  const { expenses, receipts, balance, underKeys } = finances;
  const gaps = gapsOf(bilan).flatMap(({ planned, actual, gap }) => [planned, actual, gap]);
  const ofKeys = underKeys.flatMap((under) => [
    ...under.partners.flatMap(({ share, balance: solde }) => [share, solde]),
    ...(under.transfers ?? []).map(({ amount }) => amount),
  ]);
  const together = (['staff', 'paid', 'received', 'advanced', 'share', 'balance'] as const).map((kind) =>
    balance.partners.reduce((sum, partner) => sum + (partner[kind] ?? 0), 0),
  );
  const paid = evidenceOf(bilan).map(({ amount }) => amount);
  const lines = [...(expenses?.lines ?? []), ...(receipts?.lines ?? [])].map(({ amount }) => amount);
  const partners = balance.partners.flatMap((partner) => [
    partner.staff,
    partner.paid,
    partner.received,
    partner.advanced,
    partner.share,
    partner.balance,
  ]);
  const types = (receipts?.lines ?? []).map(({ type }) => type);
  const byType = types.map((type) =>
    (receipts?.lines ?? []).filter((line) => line.type === type).reduce((sum, { amount }) => sum + amount, 0),
  );
  const byFunder = fundersOf(bilan);
  const whole = [
    finances.charges,
    finances.chargesWithoutStaff,
    finances.remainder,
    finances.staff,
    finances.costPerParticipant,
    finances.costWithoutStaff,
    receipts?.amount,
    expenses?.amount,
    edition.settings.dayCost,
  ];
  const byAccount = accountsOf(bilan).flatMap(({ planned, actual }) => [planned, actual]);
  const transfers = (balance.transfers ?? []).map(({ amount }) => amount);
  const ofStaff = [...(staff?.chargesByStructure.values() ?? [])];
  return [
    ...gaps,
    ...ofKeys,
    ...together,
    ...paid,
    ...lines,
    ...(expenses?.postes ?? []).map(({ amount }) => amount),
    ...partners,
    ...byType,
    ...byFunder,
    ...byAccount,
    ...whole,
    ...transfers,
    ...ofStaff,
  ].flatMap((amount) => (amount === null || amount === undefined ? [] : [Math.abs(amount)]));
}

/** What each line's funder gave in all, in cents. */
function fundersOf({ finances }: Bilan): number[] {
  const lines = finances.receipts?.lines ?? [];
  return lines.map(({ funder }) => lines.reduce((sum, line) => sum + (line.funder === funder ? line.amount : 0), 0));
}

/** The ratios that a report derives: parts of the charges, of the participants, of the answers. */
function ratiosOf(bilan: Bilan): number[] {
  const { finances, attendance, satisfaction } = bilan;
  const { charges, chargesWithoutStaff, receipts, remainder, staff, expenses, balance } = finances;
  const of = (part: number | null | undefined, whole: number | null | undefined): number[] =>
    part === null || part === undefined || whole === null || whole === undefined || whole === 0 ? [] : [part / whole];
  const sum = (expenses?.amount ?? 0) + (staff ?? 0);
  const products = (receipts?.amount ?? 0) + (remainder ?? 0);
  const postes = (expenses?.postes ?? []).flatMap(({ amount }) => [
    ...of(amount, sum),
    ...of(amount, chargesWithoutStaff),
  ]);
  const money = [
    ...of(staff, sum),
    ...of(chargesWithoutStaff, sum),
    ...of(receipts?.amount, charges),
    ...of(remainder, products),
    ...fundersOf(bilan).flatMap((amount) => of(amount, products)),
    ...balance.partners.flatMap(({ share }) => of(share, products)),
    1,
  ];
  const groups = [attendance?.departments ?? [], attendance?.structures ?? []].flatMap((all) =>
    shownGroups(all).flatMap(({ participants }) =>
      of(
        participants,
        all.reduce((total, group) => total + group.participants, 0),
      ),
    ),
  );
  const survey = (satisfaction?.questions ?? []).flatMap((question) => {
    const between = (low: number, high: number) =>
      counted(question.counts.filter(({ answer }) => Number(answer) >= low && Number(answer) <= high));
    const small = counted(question.counts.filter(({ count }) => count < 5));
    return [...question.counts.map(({ count }) => count), between(9, 10), between(7, 8), between(0, 6), small]
      .flatMap((count) => of(count, question.answers))
      .concat(question.rate ?? []);
  });
  const gaps = gapsOf(bilan).flatMap(({ ratio }) => ratio ?? []);
  const accounts = accountsOf(bilan).flatMap(({ ratio }) => ratio ?? []);
  return [...gaps, ...postes, ...money, ...groups, ...survey, ...accounts];
}

/** The parts of each whole that a report prints, as percentages that add up to 100, and what several come to. */
function partsOfWholes(bilan: Bilan): number[] {
  const of = (parts: readonly number[]): readonly number[] => wholePercents(parts) ?? [];
  const sumOf = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);
  const [charges, products] = [chargeLines(bilan), productLines(bilan)];
  const amountsOfLines = (lines: readonly MoneyLine[]) => of(lines.map(({ amount }) => amount));
  const inside = (lines: readonly MoneyLine[], isInside: boolean) =>
    sumOf(amountsOfLines(lines).filter((_, index) => lines[index]?.isInside === isInside));
  const groups = [bilan.attendance?.departments ?? [], bilan.attendance?.structures ?? []].map((all) =>
    of(shownGroups(all).map(({ participants }) => participants)),
  );
  const survey = (bilan.satisfaction?.questions ?? []).map((question) => {
    const { promoters, passives, detractors } = recommendationGroups(question);
    return question.kind === 'recommendation'
      ? of([promoters, passives, detractors])
      : of(shownCounts(question).map(({ count }) => count));
  });
  return [
    ...amountsOfLines(charges),
    ...amountsOfLines(charges.filter(({ isInside }) => !isInside)),
    ...amountsOfLines(products),
    ...[charges, products].flatMap((lines) => [inside(lines, true), inside(lines, false)]),
    ...groups.flat(),
    ...survey.flat(),
  ];
}

/** The counts that a report derives, each a count of what the edition holds. */
function countsOf(bilan: Bilan): number[] {
  const { edition, attendance, satisfaction, staff, former, finances } = bilan;
  const paid = [...evidenceOf(bilan).map(({ lines }) => lines), evidenceOf(bilan).flatMap(({ lines }) => lines)];
  const some = [
    ['mandat'],
    ['payment'],
    ['document'],
    ['mandat', 'payment'],
    ['mandat', 'document'],
    ['payment', 'document'],
    ['mandat', 'payment', 'document'],
  ];
  const pieces = paid.flatMap((lines) => [
    lines.length,
    ...some.map((pieces) => lines.filter(({ missing }) => missing.some((piece) => pieces.includes(piece))).length),
  ]);
  const { objective, days, sharingKey } = edition.settings;
  const participants = attendance?.participants ?? 0;
  const sessions = edition.sessions ?? [];
  const kinds = (['keep', 'improve', 'consider'] as const).map(
    (kind) => (edition.observations ?? []).filter((observation) => observation.kind === kind).length,
  );
  const groups = [attendance?.departments ?? [], attendance?.structures ?? []].flatMap((all) =>
    shownGroups(all).map((group) => group.participants),
  );
  const answers = (satisfaction?.questions ?? []).flatMap((question) => {
    const of = (opinion: string | null) => counted(question.counts.filter((count) => count.opinion === opinion));
    const between = (low: number, high: number) =>
      counted(question.counts.filter(({ answer }) => Number(answer) >= low && Number(answer) <= high));
    return [
      question.answers,
      ...question.counts.map(({ count }) => count),
      of('positive'),
      question.answers - of('none'),
      between(9, 10),
      between(7, 8),
      between(0, 6),
      counted(question.counts.filter(({ count }) => count < 5)),
    ];
  });
  const gaps = [objective.minimum, objective.maximum, former?.figures.get('participants') ?? null].flatMap((bound) =>
    bound === null ? [] : [bound, Math.abs(participants - bound)],
  );
  const perDay = (attendance?.days ?? []).flatMap((day) => [
    day.number,
    day.present,
    day.registered,
    day.absent,
    day.walkIns,
  ]);
  const whole = [
    attendance?.absent,
    attendance?.registered,
    attendance?.walkIns,
    (attendance?.days ?? []).filter((day) => day.recorded).length,
    (attendance?.days ?? []).filter((day) => !day.recorded).length,
  ];
  const weights = sharingKey.kind === 'missing' ? [] : finances.balance.partners.map(({ weight }) => weight);
  const themes = new Set(sessions.map(({ title }) => title)).size;
  return [
    ...pieces,
    ...kinds,
    ...groups,
    ...answers,
    ...gaps,
    ...perDay,
    ...whole,
    ...weights,
    finances.balance.partners.length,
    ...days.map(({ number }) => number),
    sessions.length,
    sessions.filter(({ cancelled }) => cancelled).length,
    ...Array.from({ length: themes }, (_, index) => index),
    (satisfaction?.questions ?? []).filter(({ kind }) => kind === 'satisfaction').length,
    ...(staff?.daysByStructure.values() ?? []),
  ].flatMap((count) => (count === null || count === undefined ? [] : [count]));
}

/** What definitions say: the bounds of the NPS, the number of each annexe, that of the form whose accounts are used. */
const OF_DEFINITIONS = ['0', '6', '7', '8', '9', '10', '100', '1', '2', '3', '30', '15059'];

/** Gives every number that a report of this bilan may print, unsigned: its figures, and what derives from them. */
export function declaredFigures(bilan: Bilan, retained: ReadonlyMap<string, number> = new Map()): ReadonlySet<string> {
  const indicators = indicatorsOf(bilan).flatMap(({ id, unit, value }) =>
    [value, retained.get(id), bilan.former?.figures.get(id)].flatMap((known) =>
      known === null || known === undefined ? [] : [figureText(known, unit)],
    ),
  );
  const changes = indicatorsOf(bilan).map(({ id, unit, value }) =>
    changeOf(retained.get(id) ?? value, bilan.former?.figures.get(id) ?? null, unit),
  );
  const dates = bilan.edition.settings.days.flatMap(({ date }) => (date === null ? [] : [dayText(date)]));
  const months = (bilan.edition.expenses ?? []).flatMap(({ payment }) =>
    payment.kind === 'month' ? [monthText(payment.month)] : [],
  );
  const times = (bilan.edition.sessions ?? []).flatMap(({ start, end }) =>
    [start, end].flatMap((time) => (time === null ? [] : [clockText(time)])),
  );
  const nps = (bilan.satisfaction?.questions ?? []).flatMap((question) =>
    [question.nps, question.mean].flatMap((figure) =>
      figure === null ? [] : [changeText(figure, (size) => numberText(size, 1)), numberText(figure, 2)],
    ),
  );
  const change = bilan.former?.figures.get('participants');
  const participants = bilan.attendance?.participants ?? 0;
  const derived = change === undefined || change === 0 ? [] : [percentText(Math.abs(participants - change) / change)];
  const texts = [
    ...indicators,
    ...changes,
    ...dates,
    ...months,
    ...times,
    ...nps,
    ...derived,
    ...amountsOf(bilan).map(moneyText),
    ...ratiosOf(bilan).map(percentText),
    ...partsOfWholes(bilan).map((percent) => percentText(percent / 100)),
    ...bilan.accounts.funders.flatMap(({ share }) => (share === null ? [] : [precisePercentText(share)])),
    ...countsOf(bilan).map((count) => numberText(count)),
    ...staffChargesOf(bilan).map(({ days }) => numberText(days)),
    ...accountsOf(bilan).map(({ account }) => account),
  ];
  return new Set([...texts.flatMap(numbersIn), ...OF_DEFINITIONS, String(bilan.year), String(bilan.former?.year)]);
}
