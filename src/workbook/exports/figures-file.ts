import type { AttendanceFigures } from '../../domain/people/attendance';
import type { Bilan } from '../../domain/bilan';
import type { AccountRow, AccountStatement } from '../../domain/finances/account-statement';
import type { Finding } from '../../domain/finding';
import type { QuestionFigures } from '../../domain/satisfaction';
import type { QuestionKind } from '../../domain/satisfaction-scale';
import type { WorkbookLayout } from '../cells/layout';
import { accountLabel, accountNumber } from '../../words/account-labels';
import { shownGroups, shownCounts } from '../../words/shown-counts';
import { SEVERITY_NAMES } from '../phrases/severities';
import { posteLabel } from '../../words/labels';
import { sortedFindings } from '../findings/sorted-findings';

const KINDS: Readonly<Record<QuestionKind, string>> = {
  recommendation: 'recommandation',
  scale: 'echelle',
  satisfaction: 'satisfaction',
  'yes-no': 'oui-non',
  choices: 'choix-multiples',
  choice: 'choix',
  text: 'texte',
};

function participationOf(bilan: Bilan, attendance: AttendanceFigures | null): object {
  const days =
    attendance?.days ??
    bilan.edition.settings.days.map(({ date }) => ({
      date,
      registered: null,
      present: null,
      absent: null,
      walkIns: null,
      absenceRate: null,
    }));
  return {
    participants: attendance?.participants ?? null,
    conums: attendance?.conums ?? null,
    tauxConums: attendance?.conumRate ?? null,
    inscrits: attendance?.registered ?? null,
    absents: attendance?.absent ?? null,
    tauxAbsence: attendance?.absenceRate ?? null,
    jours: days.map((day) => ({
      jour: day.date,
      inscrits: day.registered,
      presents: day.present,
      absents: day.absent,
      nonInscrits: day.walkIns,
      tauxAbsence: day.absenceRate,
    })),
    departements: shownGroups(attendance?.departments ?? []).map(({ label, participants }) => ({
      departement: label,
      participants,
    })),
    structures: shownGroups(attendance?.structures ?? []).map(({ label, participants }) => ({
      structure: label,
      participants,
    })),
  };
}

const rowOf = ({ account, planned, actual, ratio }: AccountRow): object => ({
  compte: accountNumber(account) === '' ? null : account,
  libelle: accountLabel(account),
  prevu: planned,
  realise: actual,
  taux: ratio,
});

const totalOf = ({ planned, actual, ratio }: AccountRow): object => ({
  prevu: planned,
  realise: actual,
  taux: ratio,
});

function accountsOf({ charges, products, totals, funders }: AccountStatement): object {
  return {
    charges: charges.map(rowOf),
    produits: products.map(rowOf),
    totalCharges: totalOf(totals.charges),
    totalProduits: totalOf(totals.products),
    financeurs: funders.map(({ funder, amount, share }) => ({ financeur: funder, centimes: amount, part: share })),
  };
}

function financesOf({ finances, accounts }: Bilan): object {
  return {
    postes:
      finances.expenses?.postes.map((poste) => ({ poste: posteLabel(poste.label), centimes: poste.amount })) ?? null,
    personnel: finances.staff,
    charges: finances.charges,
    recettes: finances.receipts?.amount ?? null,
    resteACharge: finances.remainder,
    partenaires: finances.balance.partners.map((partner) => ({
      structure: partner.structure,
      personnel: partner.staff,
      avance: partner.advanced,
      part: partner.share,
      solde: partner.balance,
    })),
    virements:
      finances.balance.transfers?.map((transfer) => ({
        de: transfer.from,
        vers: transfer.to,
        centimes: transfer.amount,
      })) ?? null,
    coutParParticipant: finances.costPerParticipant,
    compteRendu: accountsOf(accounts),
    contributionsEnNature: { emplois: finances.inKind.used, ressources: finances.inKind.given },
  };
}

function questionOf(question: QuestionFigures): object {
  return {
    question: question.label,
    genre: KINDS[question.kind],
    reponses: question.answers,
    taux: question.rate,
    moyenne: question.mean,
    comptes: shownCounts(question).map(({ answer, count }) => ({ reponse: answer, nombre: count })),
  };
}

/** Gives `figures.json` (docs/figures.schema.json): ratios exact, money in cents, no free text of anybody. */
export function figuresFile(bilan: Bilan, findings: readonly Finding[], layout: WorkbookLayout): object {
  const { programme, attendance, staff, satisfaction, edition } = bilan;
  return {
    edition: edition.settings.name,
    programme: {
      demiJournees: programme?.halfDays ?? null,
      ateliers: programme?.workshops ?? null,
      dureeMinutes: programme?.minutes ?? null,
      intervenants: programme?.speakers ?? null,
    },
    participation: participationOf(bilan, attendance),
    agents: {
      preparation: {
        agents: staff?.preparation.agents ?? null,
        jours: staff?.preparation.days ?? null,
        mois: edition.settings.preparationMonths,
      },
      evenement: { agents: staff?.event.agents ?? null, heures: staff?.event.hours ?? null },
    },
    finances: financesOf(bilan),
    satisfaction: {
      reponses: satisfaction?.answers ?? null,
      tauxReponse: satisfaction?.responseRate ?? null,
      nps: satisfaction?.nps ?? null,
      questions: (satisfaction?.questions ?? []).map(questionOf),
    },
    constats: sortedFindings(findings, layout).map(({ finding, tabName, cell, message }) => ({
      code: finding.code,
      gravite: SEVERITY_NAMES[finding.severity],
      onglet: tabName,
      cellule: cell,
      message,
    })),
  };
}

export function figuresText(...given: Parameters<typeof figuresFile>): string {
  return `${JSON.stringify(figuresFile(...given), null, 2)}\n`;
}
