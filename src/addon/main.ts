// What Google calls most: the custom functions, one execution a cell, and the triggers. Each export becomes a top-level
// function of Code.js, with the documentation above it; those of the files of commands.ts do too.
export { SONDE_NEC } from './functions/probe';
export { onEdit, onInstall, onOpen } from './triggers';
