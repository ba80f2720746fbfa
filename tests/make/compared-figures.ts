import { bilanOfTabs, type Tabs } from './workbook-source';

/** The figures of a workbook without the order and spelling of what staff typed, and without findings. */
export function figuresOf(tabs: Tabs): unknown {
  const { bilan } = bilanOfTabs(tabs);
  const { programme, attendance, staff, finances, satisfaction } = bilan;
  const groups = (all: readonly { participants: number }[] = []) => all.map(({ participants }) => participants);
  return {
    programme,
    attendance: {
      ...attendance,
      departments: groups(attendance?.departments),
      structures: groups(attendance?.structures),
    },
    staff: {
      preparation: staff?.preparation,
      event: staff?.event,
      charges: staff?.charges,
      byStructure: [...(staff?.chargesByStructure ?? [])].sort(),
    },
    postes: (finances.expenses?.postes ?? []).map(({ key, amount }) => [key, amount]).sort(),
    money: {
      charges: finances.charges,
      receipts: finances.receipts?.amount,
      remainder: finances.remainder,
      cost: finances.costPerParticipant,
      without: finances.costWithoutStaff,
    },
    partners: finances.balance.partners.map((partner) => ({ ...partner, structure: '' })),
    transfers: finances.balance.transfers?.map(({ amount }) => amount),
    survey: {
      ...satisfaction,
      questions: satisfaction?.questions
        .map(({ label, kind, rate, mean, nps, answers }) => ({ label, kind, rate, mean, nps, answers }))
        .sort((a, b) => (a.label < b.label ? -1 : 1)),
    },
  };
}
