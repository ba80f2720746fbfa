// What Google calls by itself: triggers, and the probe of the Diagnostic. Each export becomes a top-level
// function of Code.js, with the documentation above it; those of the files of commands.ts do too.
export { SONDE_NEC } from './functions/probe';
export { onEdit, onInstall, onOpen } from './triggers';
