// What Google calls most: the custom functions, one execution a cell, and the triggers. Each export becomes a top-level
// function of Code.js, with the documentation above it; those of the files of commands.ts do too.
export { SONDE_NEC } from './functions/probe';
export {
  NEC_ABSENTS,
  NEC_CONUMS,
  NEC_FREQUENTATION,
  NEC_INSCRITS,
  NEC_PARTICIPANTS,
  NEC_TAUX_ABSENCE,
  NEC_TAUX_CONUMS,
} from './functions/attendance';
export {
  NEC_AVANCE,
  NEC_CHARGES,
  NEC_COUT_PAR_PARTICIPANT,
  NEC_PART,
  NEC_PERSONNEL,
  NEC_RECETTES,
  NEC_SOLDE,
} from './functions/money';
export { NEC_ATELIERS, NEC_DEMI_JOURNEES, NEC_DUREE, NEC_INTERVENANTS } from './functions/programme';
export { NEC_NPS, NEC_SATISFACTION } from './functions/survey';
export { NEC_BILAN } from './functions/whole-bilan';
export { onEdit, onInstall, onOpen } from './triggers';
